import { describe, expect, it } from 'vitest'
import { planPair } from '../../../../main/sync/plan/planPair'
import type { Rules } from '../../../../main/sync/plan/types'
import type { BaseValue, StoredRecord } from '../../../../main/sync/syncStore'
import { defaultMapping } from '../../../../shared/mapping'
import { agreed, pairOf, record, rules } from './support'

const plan = (
  highlevel: Partial<StoredRecord>,
  nozbe: Partial<StoredRecord>,
  base: Record<string, BaseValue> = {},
  changed: Partial<Rules> = {},
) =>
  planPair(
    pairOf(
      record('highlevel', 'contact', 'h', {}, highlevel),
      record('nozbe', 'contact', 'n', {}, nozbe),
      base,
      { fromFirstRun: changed.isFirstRun ?? false },
    ),
    { ...rules, ...changed },
  )

describe('a name that Nozbe keeps on section and card', () => {
  const old = { name: agreed('Anna') }

  it('is taken from whichever of the two was changed, and the other follows before HighLevel is written', () => {
    const cases = [
      { fields: { name: 'Anna Nowak' }, copies: { name: 'Anna' } },
      { fields: { name: 'Anna' }, copies: { name: 'Anna Nowak' } },
    ]
    for (const nozbe of cases) {
      const { writes } = plan({ fields: { name: 'Anna' } }, nozbe, old)
      expect(writes.nozbe).toMatchObject([{ field: 'name', after: 'Anna Nowak', settles: false }])
      expect(writes.highlevel).toMatchObject([
        { field: 'name', after: 'Anna Nowak', peer: 'Anna Nowak', settles: true },
      ])
    }
  })

  it('is a conflict when both were changed, to different names', () => {
    const { conflicts, writes } = plan(
      { fields: { name: 'Anna' } },
      { fields: { name: 'A' }, copies: { name: 'B' } },
      old,
    )
    expect(conflicts).toEqual([{ field: 'name', base: 'Anna', highlevel: 'Anna', nozbe: 'A' }])
    expect(writes).toEqual({ highlevel: [], nozbe: [] })
  })

  it('is the one of its first place where nothing may be written there, whatever the base is by then (I2, I11)', () => {
    const toHighLevel = defaultMapping()
    const contact = toHighLevel.contact.map((rule) => ({ ...rule, direction: 'to-highlevel' as const }))
    const nozbe = { fields: { name: 'Anna Nowak' }, copies: { name: 'Anna' } }
    const changed = { mapping: { ...toHighLevel, contact } }
    const first = plan({ fields: { name: 'Anna' } }, nozbe, old, changed)
    expect(first.writes.highlevel).toMatchObject([{ field: 'name', after: 'Anna Nowak', settles: true }])
    expect(first.writes.nozbe).toEqual([])
    const later = plan({ fields: { name: 'Anna Nowak' } }, nozbe, { name: agreed('Anna Nowak') }, changed)
    expect(later.writes).toEqual({ highlevel: [], nozbe: [] })
  })

  it('moves its base only when the second place has followed, so that a crash in between is no edit', () => {
    const { advances, writes } = plan(
      { fields: { name: 'Anna Nowak' } },
      { fields: { name: 'Anna Nowak' }, copies: { name: 'Anna' } },
      old,
    )
    expect(advances).toEqual([])
    expect(writes.nozbe).toMatchObject([
      { field: 'name', after: 'Anna Nowak', peer: 'Anna Nowak', settles: true },
    ])
    expect(writes.highlevel).toEqual([])
  })
})

describe('what a service cannot hold', () => {
  const cut: Rules['fit']['nozbe'] = (_kind, _field, value) =>
    typeof value === 'string' ? value.slice(0, 4) : value

  it('is equal to what it holds instead, and never written back', () => {
    const { advances, writes } = plan(
      { fields: { company: 'Harbour' } },
      { fields: { company: 'Harb' } },
      {},
      { fit: { ...rules.fit, nozbe: cut } },
    )
    expect(advances).toEqual([{ field: 'company', value: { highlevel: 'Harbour', nozbe: 'Harb' } }])
    expect(writes).toEqual({ highlevel: [], nozbe: [] })
  })
})

describe('a pair seen for the first time', () => {
  const isFirstRun = true
  const firstRun = {
    mode: 'link',
    different: 'nozbe',
    ambiguous: 'ask',
    onlyIn: { highlevel: 'copy', nozbe: 'copy' },
  } as const

  it('asks, where a first run only links, before anything would go to HighLevel', () => {
    const { writes, conflicts } = plan(
      { fields: { city: null, company: 'Harbour' } },
      { fields: { city: 'Cork', company: 'Quay' } },
      {},
      { isFirstRun, firstRun },
    )
    expect(writes.highlevel).toEqual([])
    expect(conflicts.map(({ field }) => field)).toEqual(['company', 'city'])
  })

  it('compares e-mails, phones and names as people do', () => {
    const { advances, conflicts, writes } = plan(
      { fields: { email: 'a@example.com', phone: '+353214271190', name: 'Anna  Nowak' } },
      { fields: { email: 'A@Example.com', phone: '021 427 1190', name: 'Anna Nowak' } },
    )
    expect(advances.map(({ field }) => field)).toEqual(['name', 'email', 'phone'])
    expect(conflicts).toEqual([])
    expect(writes).toEqual({ highlevel: [], nozbe: [] })
  })
})

describe('planning by property (T1)', () => {
  it('never writes a field that is equal on both sides, and never both sides of one field', () => {
    const values = [undefined, null, 'a', 'b', 'c']
    for (const h of values)
      for (const n of values)
        for (const s of [undefined, 'a', 'b']) {
          const fields = (value: string | null | undefined) => (value === undefined ? {} : { city: value })
          const { writes, conflicts } = plan(
            { fields: fields(h) },
            { fields: fields(n) },
            s ? { city: agreed(s) } : {},
          )
          const touched = writes.highlevel.length + writes.nozbe.length + conflicts.length
          expect(touched).toBeLessThanOrEqual(1)
          if (h === n) expect(touched).toBe(0)
        }
  })
})
