import { describe, expect, it } from 'vitest'
import { checkedMapping, labelledMapping } from '../../../main/core/mapping'
import { checkedPairs } from '../../../main/core/people'
import { loadSettings, saveSettings } from '../../../main/core/settings'
import type { MetaTable } from '../../../main/store/meta'
import { defaultDueRule } from '../../../shared/canonical/due'
import { usualGuard } from '../../../shared/guard'
import { defaultMapping } from '../../../shared/mapping'
import { usualSchedule } from '../../../shared/schedule'

const customFields = [{ id: 'f1', name: 'Budget', type: 'number', options: null }] as const

describe('a mapping from a file', () => {
  const current = defaultMapping(customFields)

  it('is accepted as it is printed', () => {
    const printed = labelledMapping(current, customFields)
    expect(printed.contact.at(-1)).toEqual({
      field: 'custom.f1',
      direction: 'both',
      conflict: 'ask',
      label: 'Budget',
    })
    expect(checkedMapping(JSON.parse(JSON.stringify(printed)), current, customFields)).toEqual(current)
  })

  it('leaves what it does not name as it is', () => {
    const off = { field: 'email', direction: 'off', conflict: 'ask' } as const
    const first = checkedMapping({ contact: [off] }, current, customFields)
    const second = checkedMapping({ task: [{ ...off, field: 'body' }] }, first, customFields)
    expect(second.contact.find(({ field }) => field === 'email')).toEqual(off)
    expect(second.task.find(({ field }) => field === 'body')?.direction).toBe('off')
    expect(second.note).toEqual(current.note)
  })

  it.each([
    [{ contact: [{ field: 'custom.f2', direction: 'both', conflict: 'ask' }] }, 'has no field custom.f2'],
    [{ contact: [1] }, 'wrong at contact.0'],
    [
      {
        note: [
          { field: 'body', direction: 'off', conflict: 'ask' },
          { field: 'body', direction: 'both', conflict: 'ask' },
        ],
      },
      'has body twice',
    ],
    [
      { appointment: [{ field: 'details', direction: 'both', conflict: 'ask' }] },
      'details can go to Nozbe only',
    ],
  ])('says where %j is wrong', (given, sentence) => {
    expect(() => checkedMapping(given, current, customFields)).toThrow(sentence)
  })
})

describe('a mapping that is wrong', () => {
  it.each([
    [{ contact: [{ field: 'custom.f2', direction: 'both', conflict: 'ask' }] }, 'contact.custom.f2'],
    [{ task: [{ field: 'title', direction: 'sideways', conflict: 'ask' }] }, 'task.0.direction'],
    [{ appointment: [{ field: 'details', direction: 'both', conflict: 'ask' }] }, 'appointment.details'],
  ])('names the field, for whoever shows it: %j', (given, field) => {
    let thrown: unknown
    try {
      checkedMapping(given, defaultMapping(), [])
    } catch (error) {
      thrown = error
    }
    expect(thrown).toMatchObject({ code: 'choice.wrong', params: { field } })
  })
})

describe('people paired by hand', () => {
  const person = (id: string) => ({ id, name: id, email: null })
  const known = { highlevel: [person('h1'), person('h2')], nozbe: [person('n1')] }

  it('come as a list, alone or as printed', () => {
    const pair = { highlevelId: 'h1', nozbeId: 'n1' }
    expect(checkedPairs([pair], known)).toEqual([pair])
    expect(checkedPairs({ people: [{ ...pair, name: 'Anna' }], members: [] }, known)).toEqual([pair])
  })

  it.each([
    [[{ highlevelId: 'h3', nozbeId: null }], 'no user h3'],
    [[{ highlevelId: 'h1', nozbeId: 'n2' }], 'no member n2'],
    [
      [
        { highlevelId: 'h1', nozbeId: 'n1' },
        { highlevelId: 'h2', nozbeId: 'n1' },
      ],
      'n1 is in more than one pair',
    ],
    ['Anna', 'given as a list'],
  ])('%j is refused', (given, sentence) => {
    expect(() => checkedPairs(given, known)).toThrow(sentence)
  })
})

describe('settings', () => {
  it('refuse a schedule that cannot be kept, and keep the one before', () => {
    const meta = emptyMeta()
    const never = { ...usualSchedule, rhythm: { by: 'cron', expression: '0 0 30 2 *' } } as const
    expect(() => saveSettings(meta, { schedule: never })).toThrow(
      expect.objectContaining({ code: 'schedule.never' }),
    )
    expect(loadSettings(meta).schedule).toEqual(usualSchedule)
  })

  const emptyMeta = (): MetaTable => {
    const values = new Map<string, unknown>()
    return {
      get: (key, schema) => {
        const checked = schema.safeParse(values.get(key))
        return checked.success ? checked.data : null
      },
      set: (key, value) => void values.set(key, value),
      keys: (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)),
    }
  }

  it('keep history for ever until something else is said, and keep what is not changed', () => {
    const meta = emptyMeta()
    expect(loadSettings(meta)).toEqual({
      historyDays: null,
      upcomingHours: 24,
      reserve: 0.2,
      backupsKept: 14,
      schedule: usualSchedule,
      guard: usualGuard,
      due: defaultDueRule,
    })
    saveSettings(meta, { historyDays: 90 })
    saveSettings(meta, { upcomingHours: 2 })
    expect(loadSettings(meta)).toEqual({
      historyDays: 90,
      upcomingHours: 2,
      reserve: 0.2,
      backupsKept: 14,
      schedule: usualSchedule,
      guard: usualGuard,
      due: defaultDueRule,
    })
    expect(() => saveSettings(meta, { historyDays: 0 })).toThrow('historyDays')
    expect(loadSettings(meta).historyDays).toBe(90)
  })
})
