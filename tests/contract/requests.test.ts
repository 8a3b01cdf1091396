import { describe, expect, it } from 'vitest'
import { isGone } from '../../main/connectors/highlevel/calls/gone'
import { send } from '../../main/connectors/highlevel/writing/context'
import { journalledRequest } from '../../main/connectors/nozbe/writing/send'

describe('a request that writes', () => {
  it.each([
    ['HighLevel', send],
    ['Nozbe', journalledRequest],
  ])('to %s leaves after its line in the journal, and is answered before the next (I8)', async (_, write) => {
    const order: string[] = []
    const journal = {
      sending: (step: string) => void order.push(`sending ${step}`),
      acknowledged: (step: string, id?: string) => void order.push(`acknowledged ${step} ${id}`),
    }
    const request = async () => {
      order.push('request')
      return { id: 'new' }
    }
    await write(journal, 'note', request, ({ id }) => id)
    expect(order).toEqual(['sending note', 'request', 'acknowledged note new'])
  })
})

describe('an answer of HighLevel', () => {
  it.each([
    [true, 400, 'Contact with id abc123 not found'],
    [true, 404, 'Not found'],
    [false, 400, 'dueDate must be a valid ISO 8601 date string'],
    [false, 400, 'The calendar was not found'],
    [false, 422, 'Contact with id abc123 not found'],
  ])('means gone: %s (%i %s)', (gone, status, detail) => {
    expect(isGone({ status, body: { message: detail }, detail, traceId: null })).toBe(gone)
  })

  it('that is a page of a proxy never means gone', () => {
    expect(isGone({ status: 404, body: undefined, detail: 'Not found', traceId: null })).toBe(false)
  })
})
