import { describe, expect, it } from 'vitest'
import { catalog } from '../../../main/connectors/catalog'
import { type CatalogAction, inputParts } from '../../../main/connectors/catalog/entry'
import { catalogText, requestText } from '../../../main/headless/text/catalog'
import { inputText } from '../../../main/headless/text/catalogInput'

const actions = catalog.filter((entry): entry is CatalogAction => entry.type === 'action')
const textOf = (name: string) => inputText(actions.find((entry) => entry.name === name) as CatalogAction)

describe('what an action takes', () => {
  it.each(actions.map((entry) => [entry.name, entry] as const))('is told of %s', (_, entry) => {
    const text = inputText(entry)
    for (const part of inputParts) {
      for (const name of Object.keys(entry.input.shape[part]?.shape ?? {})) {
        if (!name.endsWith(']')) expect(text).toContain(`  ${part}.${name} `)
      }
    }
    expect(text).not.toMatch(/undefined|\[object|\binteger\b|\bstring\b/)
  })

  it('is told in words', () => {
    expect(textOf('contacts.search')).toContain(
      'body.searchAfter  list of number or text or true or false or null, may be left out',
    )
    expect(textOf('contacts.search')).toMatch(/body.locationId +text, the workspace’s where left out\n/)
    expect(textOf('comments.list')).toMatch(/query.is_pinned +true or false or null, may be left out/)
    expect(textOf('contacts.update')).toMatch(/body.firstName +text or null, may be left out/)
    expect(textOf('contacts.tags.updateMany')).toMatch(/path.type +add\|remove\n/)
    expect(textOf('tasks.create')).toMatch(/body.due_at +whole number or null, may be left out/)
    expect(textOf('contacts.campaigns.removeAll')).toContain(
      'DELETE /contacts/{contactId}/campaigns/removeAll',
    )
  })
})

describe('a catalogue', () => {
  it('says of each entry whether it reads, writes or sets off', () => {
    const lines = catalogText(catalog).split('\n')
    expect(lines).toHaveLength(catalog.length + 2)
    for (const manner of ['reads', 'writes', 'sets off']) {
      expect(lines.some((line) => line.includes(`  ${manner} `))).toBe(true)
    }
  })
})

describe('a request', () => {
  it('is shown with its query, and a file without what is in it', () => {
    const file = { field: 'file', name: 'plan.txt', type: 'text/plain', base64: 'cGxhbg==' }
    const request = { method: 'POST' as const, path: '/a', query: { b: 'c d' }, body: null, form: { file } }
    expect(requestText(request)).toBe('POST /a?b=c+d\nwith the file plan.txt')
    expect(requestText({ ...request, query: {}, body: { e: 1 }, form: null })).toBe('POST /a\n{\n  "e": 1\n}')
  })
})
