import { describe, expect, it } from 'vitest'
import { goneCards } from '../../../../main/connectors/nozbe/reading/goneCards'
import type { TagView } from '../../../../main/connectors/nozbe/reading/tagView'
import { newRecord } from '../../../../main/sync/record'

const anna = { id: 's1', name: 'Anna', isArchived: false, isStray: false }
const places = {
  contacts: new Map([[anna.id, anna]]),
  others: new Set<string>(),
  problems: [],
  isWhole: true,
}
const tagView = (tags: string[], isWhole = true): TagView => ({
  of: () => tags,
  isAppointment: () => false,
  isWhole,
  problems: [],
})
const card = newRecord('contact', anna.id, {
  parentId: null,
  fields: { tags: ['vip'] },
  parts: { card: 't1' },
})
const untagged = newRecord('contact', anna.id, {
  parentId: null,
  fields: { tags: null },
  parts: { card: 't1' },
})

async function gone(known: typeof card, tags: TagView, hasAll = false, isThere = false) {
  const asked: string[] = []
  const { gone: found } = await goneCards({
    places,
    tasks: { rows: [], hasAll },
    tags,
    known: { byId: () => known, byPart: () => undefined },
    isThere: async (id) => {
      asked.push(id)
      return isThere
    },
  })
  return { asked, found: [...found] }
}

describe('a card that a reading of changes does not show', () => {
  it('is asked for where all its tags are gone, and is gone where Nozbe has it no more', async () => {
    expect(await gone(card, tagView([]))).toEqual({ asked: ['t1'], found: ['t1'] })
  })

  it('has lost its tags to a person where it is still there', async () => {
    expect(await gone(card, tagView([]), false, true)).toEqual({ asked: ['t1'], found: [] })
  })

  it('is asked for in a later reading where many are, and nothing is said of its tags before', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => `s${index}`)
    const contacts = new Map(ids.map((id) => [id, { ...anna, id }]))
    const untaggedByNow = new Set<string>()
    const readOnce = async () => {
      const asked: string[] = []
      const { gone: none, unasked } = await goneCards({
        places: { ...places, contacts },
        tasks: { rows: [], hasAll: false },
        tags: tagView([]),
        known: {
          byId: (_kind, id) => ({
            ...(untaggedByNow.has(id) ? untagged : card),
            parts: { card: `card of ${id}` },
          }),
          byPart: () => undefined,
        },
        isThere: async (id) => {
          asked.push(id)
          return true
        },
      })
      expect(none).toEqual(new Set())
      return { asked, unasked: [...unasked] }
    }
    const cards = ids.map((id) => `card of ${id}`)
    expect(await readOnce()).toEqual({ asked: cards.slice(0, 50), unasked: cards.slice(50) })
    for (const id of ids.slice(0, 50)) untaggedByNow.add(id)
    expect(await readOnce()).toEqual({ asked: cards.slice(50), unasked: [] })
  })

  it.each([
    ['it has tags', card, tagView(['vip']), false],
    ['it never had any', untagged, tagView([]), false],
    ['the tags were not all read', card, tagView([], false), false],
    ['every task was read', card, tagView([]), true],
  ] as const)('is not asked for where %s', async (_why, known, tags, hasAll) => {
    expect(await gone(known, tags, hasAll)).toEqual({ asked: [], found: [] })
  })
})
