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
  const found = await goneCards({
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

  it.each([
    ['it has tags', card, tagView(['vip']), false],
    ['it never had any', untagged, tagView([]), false],
    ['the tags were not all read', card, tagView([], false), false],
    ['every task was read', card, tagView([]), true],
  ] as const)('is not asked for where %s', async (_why, known, tags, hasAll) => {
    expect(await gone(known, tags, hasAll)).toEqual({ asked: [], found: [] })
  })
})
