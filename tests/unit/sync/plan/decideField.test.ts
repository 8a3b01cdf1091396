import { describe, expect, it } from 'vitest'
import {
  type DecideOptions,
  type Decision,
  decideField,
  type FieldSight,
} from '../../../../main/sync/plan/decideField'

const options = (changes: Partial<DecideOptions> = {}): DecideOptions => ({
  rule: { field: 'phone', direction: 'both', conflict: 'ask' },
  agree: (a, b) => a === b,
  unchanged: (a, b) => a === b,
  once: undefined,
  withoutBase: 'ask',
  mayWrite: { highlevel: true, nozbe: true },
  newer: null,
  ...changes,
})

const base = { highlevel: 's', nozbe: 's' }
const toNozbe = (value: string | null, rule: 'highlevel' | 'nozbe' | null = null): Decision => ({
  do: 'write',
  to: 'nozbe',
  value,
  rule,
})
const toHighlevel = (value: string | null, rule: 'highlevel' | 'nozbe' | null = null): Decision => ({
  do: 'write',
  to: 'highlevel',
  value,
  rule,
})
const nothing: Decision = { do: 'nothing' }
const conflict: Decision = { do: 'conflict' }
const advance = (value: string): Decision => ({ do: 'advance', value: { highlevel: value, nozbe: value } })

describe('what both agreed on in a backup that was put back (I3)', () => {
  const once = { highlevel: 's', nozbe: 'S' }
  const decided = (highlevel: string | null | undefined, nozbe: string | null | undefined) =>
    decideField({ highlevel, nozbe, base: undefined }, options({ once }))

  it('is agreed on again where both show it still, equal or not', () =>
    expect(decided('s', 'S')).toEqual({ do: 'advance', value: once }))

  it('is no edit of one side where they differ: they may have moved on together', () => {
    expect(decided('a', 'S')).toEqual(conflict)
    expect(decided('s', 'b')).toEqual(conflict)
  })

  it('may have been emptied since, and is not filled', () => {
    expect(decided('s', null)).toEqual(conflict)
    expect(decided(null, 'S')).toEqual(conflict)
  })

  it.each([
    ['to-nozbe', 's', 'b'],
    ['to-nozbe', 's', null],
    ['to-highlevel', 'a', 'S'],
  ] as const)('is asked about %s where the source is as it was: the other side may be edited', (...given) => {
    const [direction, highlevel, nozbe] = given
    const rule = { field: 'name', direction, conflict: 'ask' } as const
    expect(decideField({ highlevel, nozbe, base: undefined }, options({ once, rule }))).toEqual(conflict)
  })

  it('follows its source one way, once that is another', () => {
    const rule = { field: 'name', direction: 'to-nozbe', conflict: 'ask' } as const
    const sight = { highlevel: 'a', nozbe: 'S', base: undefined }
    expect(decideField(sight, options({ once, rule }))).toEqual(toNozbe('a'))
  })

  it('is filled where it is not seen', () => expect(decided('s', undefined)).toEqual(toNozbe('s')))
})

describe('decision table, with a base', () => {
  const cases: [string, FieldSight, Decision][] = [
    ['neither changed', { highlevel: 's', nozbe: 's', base }, nothing],
    ['HighLevel changed', { highlevel: 'a', nozbe: 's', base }, toNozbe('a')],
    ['Nozbe changed', { highlevel: 's', nozbe: 'b', base }, toHighlevel('b')],
    ['both changed to the same', { highlevel: 'a', nozbe: 'a', base }, advance('a')],
    ['both changed to different values', { highlevel: 'a', nozbe: 'b', base }, conflict],
    ['HighLevel emptied it', { highlevel: null, nozbe: 's', base }, toNozbe(null)],
    ['Nozbe emptied it', { highlevel: 's', nozbe: null, base }, toHighlevel(null)],
    ['one emptied, the other changed', { highlevel: null, nozbe: 'b', base }, conflict],
    ['not seen in Nozbe', { highlevel: 's', nozbe: undefined, base }, nothing],
    ['HighLevel changed, not seen in Nozbe', { highlevel: 'a', nozbe: undefined, base }, toNozbe('a')],
    [
      'a base that differs by side is no change',
      { highlevel: 'long', nozbe: 'lo…', base: { highlevel: 'long', nozbe: 'lo…' } },
      nothing,
    ],
  ]
  it.each(cases)('%s', (_name, sight, expected) => expect(decideField(sight, options())).toEqual(expected))
})

describe('decision table, without a base', () => {
  const cases: [string, FieldSight, Decision][] = [
    ['equal', { highlevel: 'a', nozbe: 'a', base: undefined }, advance('a')],
    ['different', { highlevel: 'a', nozbe: 'b', base: undefined }, conflict],
    ['empty in Nozbe is filled', { highlevel: 'a', nozbe: null, base: undefined }, toNozbe('a')],
    ['empty in HighLevel is filled', { highlevel: null, nozbe: 'b', base: undefined }, toHighlevel('b')],
    ['not seen in Nozbe is filled', { highlevel: 'a', nozbe: undefined, base: undefined }, toNozbe('a')],
    [
      'empty and not seen is no base: it was not seen on both sides',
      { highlevel: null, nozbe: undefined, base: undefined },
      nothing,
    ],
    ['seen on neither side', { highlevel: undefined, nozbe: undefined, base: undefined }, nothing],
  ]
  it.each(cases)('%s', (_name, sight, expected) => expect(decideField(sight, options())).toEqual(expected))

  it('takes the side chosen for the first run', () => {
    const sight = { highlevel: 'a', nozbe: 'b', base: undefined }
    expect(decideField(sight, options({ withoutBase: 'highlevel' }))).toEqual(toNozbe('a', 'highlevel'))
    expect(decideField(sight, options({ withoutBase: 'nozbe' }))).toEqual(toHighlevel('b', 'nozbe'))
  })

  it('asks rather than write to a service that may not be written to', () => {
    const mayWrite = { highlevel: false, nozbe: true }
    expect(decideField({ highlevel: null, nozbe: 'b', base: undefined }, options({ mayWrite }))).toEqual(
      conflict,
    )
    expect(
      decideField(
        { highlevel: 'a', nozbe: 'b', base: undefined },
        options({ mayWrite, withoutBase: 'nozbe' }),
      ),
    ).toEqual(conflict)
  })
})

describe('rules of a field', () => {
  const both = { highlevel: 'a', nozbe: 'b', base }
  const withRule = (
    direction: DecideOptions['rule']['direction'],
    conflictRule: DecideOptions['rule']['conflict'] = 'ask',
  ) => options({ rule: { field: 'phone', direction, conflict: conflictRule } })

  it('lets the named side win', () => {
    expect(decideField(both, withRule('both', 'highlevel'))).toEqual(toNozbe('a', 'highlevel'))
    expect(decideField(both, withRule('both', 'nozbe'))).toEqual(toHighlevel('b', 'nozbe'))
  })

  it('lets the newer side win, and asks where nothing tells which one is', () => {
    const rule = { field: 'phone', direction: 'both', conflict: 'newest' } as const
    expect(decideField(both, options({ rule, newer: 'highlevel' }))).toEqual(toNozbe('a', 'highlevel'))
    expect(decideField(both, options({ rule, newer: 'nozbe' }))).toEqual(toHighlevel('b', 'nozbe'))
    expect(decideField(both, options({ rule, newer: null }))).toEqual(conflict)
  })

  it('never writes against a one-way direction (I11)', () => {
    expect(decideField({ highlevel: 's', nozbe: 'b', base }, withRule('to-nozbe'))).toEqual(nothing)
    expect(decideField({ highlevel: 'a', nozbe: 's', base }, withRule('to-highlevel'))).toEqual(nothing)
    expect(decideField({ highlevel: null, nozbe: 'b', base: undefined }, withRule('to-nozbe'))).toEqual(
      nothing,
    )
  })

  it('writes over an edit on the target side when the source of a one-way field changes', () => {
    expect(decideField(both, withRule('to-nozbe'))).toEqual(toNozbe('a'))
    expect(decideField(both, withRule('to-highlevel'))).toEqual(toHighlevel('b'))
  })

  it('puts back what was edited on the target side, where the rule says so, and what agrees is agreed on', () => {
    const rule = { field: 'phone', direction: 'to-nozbe', conflict: 'highlevel' } as const
    const decided = (highlevel: string | undefined, nozbe: string) =>
      decideField({ highlevel, nozbe, base }, options({ rule }))
    expect(decided('s', 'b')).toEqual(toNozbe('s', 'highlevel'))
    expect(decided('a', 'b')).toEqual(toNozbe('a'))
    expect(decided('a', 'a')).toEqual(advance('a'))
    expect(decided(undefined, 'b')).toEqual(nothing)
    expect(decided('s', 's')).toEqual(nothing)
  })

  it('leaves a field alone that is off', () => {
    expect(decideField(both, withRule('off'))).toEqual(nothing)
    expect(decideField({ highlevel: 'a', nozbe: 'a', base: undefined }, withRule('off'))).toEqual(nothing)
  })
})
