import { describe, expect, it } from 'vitest'
import { newerSide } from '../../../../main/sync/plan/newerSide'
import { record } from './support'

const newer = (highlevel: number | null, nozbe: number | null) =>
  newerSide({
    highlevel: record('highlevel', 'contact', 'h', {}, { modified: highlevel }),
    nozbe: record('nozbe', 'contact', 'n', {}, { modified: nozbe }),
  })

describe('which side is newer', () => {
  it('is told by the stamps of the services', () => {
    expect(newer(2, 1)).toBe('highlevel')
    expect(newer(1, 2)).toBe('nozbe')
  })

  it('is not told by stamps that are equal or missing', () =>
    expect([newer(1, 1), newer(null, 1), newer(1, null), newer(null, null)]).toEqual([
      null,
      null,
      null,
      null,
    ]))

  it('does not depend on how far the clocks are off together (I14)', () => {
    const year = 365 * 86_400_000
    expect([newer(2 + year, 1 + year), newer(2 - year, 1 - year)]).toEqual(['highlevel', 'highlevel'])
  })
})
