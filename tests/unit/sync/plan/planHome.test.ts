import { describe, expect, it } from 'vitest'
import { planHome } from '../../../../main/sync/plan/planHome'
import { emptyPairPlan } from '../../../../main/sync/plan/planPair'
import type { Home, Pair } from '../../../../main/sync/plan/types'
import type { BaseValue } from '../../../../main/sync/syncStore'
import { pairOf, record, rules, sharedHome } from './support'

const apart: Home = { isShared: false, isMerged: false, ofHighlevel: 'N2', ofNozbe: 'H3' }

/** A task of contact `h` in HighLevel and of section `n` in Nozbe. */
function plan(h: string | null, n: string | null, home: Home, base?: BaseValue, more: Partial<Pair> = {}) {
  const pair = pairOf(
    record('highlevel', 'task', 'h', {}, { parentId: h, ...more.highlevel }),
    record('nozbe', 'task', 'n', {}, { parentId: n, ...more.nozbe }),
    base && { contact: base },
    more.parked ? { parked: more.parked } : {},
  )
  const result = emptyPairPlan(pair)
  planHome(result, home, rules)
  const { move, held, advances, conflicts } = result
  return { move, held, advances: advances.length, conflicts: conflicts.length }
}
const nothing = { move: null, held: false, advances: 0, conflicts: 0 }
const base = { highlevel: 'H1', nozbe: 'N1' }

describe('where a record belongs', () => {
  it('is remembered when both sides agree, and left alone when it is known', () => {
    expect(plan('H1', 'N1', sharedHome)).toEqual({ ...nothing, advances: 1 })
    expect(plan('H1', 'N1', sharedHome, base)).toEqual(nothing)
  })

  it('follows the side that changed', () => {
    expect(plan('H2', 'N1', apart, base).move).toEqual({ service: 'nozbe', parentId: 'N2' })
    expect(plan('H1', 'N3', apart, base).move).toEqual({ service: 'highlevel', parentId: 'H3' })
  })

  it('is asked about when both changed', () =>
    expect(plan('H2', 'N3', apart, base)).toEqual({ ...nothing, conflicts: 1 }))

  it('follows HighLevel after a merge, and where both never agreed', () => {
    expect(plan('H2', 'N3', { ...apart, isMerged: true }, base).move?.service).toBe('nozbe')
    expect(plan('H2', 'N1', apart).move?.service).toBe('nozbe')
  })

  it('waits while the new contact has no other side', () => {
    expect(plan('H2', 'N1', { ...apart, ofHighlevel: null }, base)).toEqual({ ...nothing, held: true })
    expect(plan('H1', 'N3', { ...apart, ofNozbe: null }, base)).toEqual({ ...nothing, held: true })
  })

  it('is left where nobody owns it, unless it was found there', () => {
    expect(plan('H1', null, apart, base)).toEqual(nothing)
    expect(plan('H1', null, apart, { highlevel: 'H1', nozbe: null }).move).toEqual({
      service: 'nozbe',
      parentId: 'N2',
    })
  })

  it('is as the user chose while both still show what they showed', () => {
    const parked = { field: 'contact', base: 'H1', highlevel: 'H2', nozbe: 'N3' }
    const chose = (value: string, then = parked) =>
      plan('H2', 'N3', apart, base, { parked: [{ ...then, choice: { value } }] })
    expect(chose('H2').move).toEqual({ service: 'nozbe', parentId: 'N2' })
    expect(chose('N3').move).toEqual({ service: 'highlevel', parentId: 'H3' })
    expect(chose('H2', { ...parked, nozbe: 'N4' })).toEqual({ ...nothing, conflicts: 1 })
  })

  it('of an appointment is for HighLevel to say, even where its fields go both ways: it goes back', () => {
    const mapping = { ...rules.mapping, appointment: rules.mapping.task }
    const pair = pairOf(
      record('highlevel', 'appointment', 'h', {}, { parentId: 'H1' }),
      record('nozbe', 'appointment', 'n', {}, { parentId: 'N3' }),
      { contact: base },
    )
    const result = emptyPairPlan(pair)
    planHome(result, apart, { ...rules, mapping })
    expect(result).toMatchObject({ move: { service: 'nozbe', parentId: 'N2' }, held: false, conflicts: [] })
  })

  it('of what repeats in Nozbe is Nozbe\u2019s alone (I11)', () => {
    const nozbe = record('nozbe', 'task', 'n', {}, { parentId: 'N1', repeats: true })
    expect(plan('H2', 'N1', apart, base, { nozbe })).toEqual(nothing)
  })
})
