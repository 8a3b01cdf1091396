import { describe, expect, it } from 'vitest'
import { matchContacts } from '../../../../main/sync/plan/matchContacts'
import type { FirstRunRules } from '../../../../shared/setUp'
import { record } from './support'

const hl = (id: string, fields: Record<string, string>) => record('highlevel', 'contact', id, fields)
const nz = (id: string, fields: Record<string, string>, namedPeer: string | null = null) =>
  record('nozbe', 'contact', id, fields, { namedPeer })

function match(
  highlevel: ReturnType<typeof hl>[],
  nozbe: ReturnType<typeof nz>[],
  rule: FirstRunRules['ambiguous'] = 'ask',
) {
  const { matches, single, open, left } = matchContacts({ highlevel, nozbe }, rule, {
    country: 'IE',
    customFields: [],
  })
  const ids = (records: { id: string }[]) => records.map(({ id }) => id)
  return {
    matches: matches.map((one) => `${one.highlevel.id}=${one.nozbe.id} by ${one.reason}`),
    single: [...ids(single.highlevel), ...ids(single.nozbe)],
    open: ids(open),
    left: ids(left),
  }
}

describe('matching contacts', () => {
  it('goes by the link on the card, then e-mail, then phone, however they are written', () => {
    const result = match(
      [
        hl('h1', { name: 'A', email: 'other@example.com' }),
        hl('h2', { name: 'B', email: 'b@example.com' }),
        hl('h3', { name: 'C', phone: '+353214271190' }),
        hl('h4', { name: 'D' }),
      ],
      [
        nz('n1', { name: 'Anything' }, 'h1'),
        nz('n2', { name: 'Bea', email: ' B@Example.com' }),
        nz('n3', { name: 'Cee', phone: '021 427 1190' }),
        nz('n4', { name: 'E' }),
      ],
    )
    expect(result.matches).toEqual(['h1=n1 by named', 'h2=n2 by email', 'h3=n3 by phone'])
    expect(result.single).toEqual(['h4', 'n4'])
    expect(result.open).toEqual([])
  })

  const twins = () => [hl('h1', { name: 'Jan Nowak' }), hl('h2', { name: 'Eva' })] as const
  const sameName = () => nz('n1', { name: 'Jan  Nowak' })

  it('asks about an equal name alone', () => {
    expect(match([...twins()], [sameName()])).toEqual({
      matches: [],
      single: ['h2'],
      open: ['h1', 'n1'],
      left: [],
    })
  })

  it.each<[FirstRunRules['ambiguous'], Partial<ReturnType<typeof match>>]>([
    ['link', { matches: ['h1=n1 by name'], open: [], single: ['h2'] }],
    ['copy', { matches: [], open: [], single: ['h1', 'h2', 'n1'] }],
    ['skip', { matches: [], left: ['h1', 'n1'], single: ['h2'] }],
  ])('follows the rule for ambiguous contacts: %s', (rule, expected) => {
    expect(match([...twins()], [sameName()], rule)).toMatchObject(expected)
  })

  it('asks where one e-mail address is on several contacts, and never links one of them silently', () => {
    const result = match(
      [
        hl('h1', { name: 'A', email: 'office@example.com' }),
        hl('h2', { name: 'B', email: 'office@example.com' }),
      ],
      [nz('n1', { name: 'A', email: 'office@example.com' })],
    )
    expect(result).toEqual({ matches: [], single: [], open: ['h1', 'h2', 'n1'], left: [] })
  })

  it('does not take contacts for each other because both lack an e-mail address', () => {
    expect(match([hl('h1', { name: 'A' })], [nz('n1', { name: 'B' })]).matches).toEqual([])
  })
})
