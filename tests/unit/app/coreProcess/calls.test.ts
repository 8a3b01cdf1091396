import { describe, expect, it } from 'vitest'
import { isToldOf } from '../../../../main/app/coreProcess/calls'

const call = { operation: 'contacts.search', attempt: 1, status: 200, ms: 12, traceId: null }

describe('a call in the log', () => {
  it.each([
    ['went well', {}, false],
    ['was refused', { status: 422 }, true],
    ['got no answer', { status: null }, true],
    ['went well the second time', { attempt: 2 }, true],
  ])('%s', (_, over, told) => expect(isToldOf({ ...call, ...over })).toBe(told))
})
