import { describe, expect, it } from 'vitest'
import { catalog, findEntry } from '../../../../main/connectors/catalog'
import type { CatalogAction } from '../../../../main/connectors/catalog/entry'
import { requestOf } from '../../../../main/connectors/catalog/request'
import { fieldsOf } from '../../../../main/core/catalogue/fields'
import type { OperationField } from '../../../../shared/catalogue'
import { inputOf, problemOf } from '../../../../shared/operationInput'

const fields = (name: string) => {
  const entry = findEntry(name)
  if (entry?.type !== 'action') throw new Error(`${name} is no action.`)
  return fieldsOf(entry)
}
const named = (name: string, field: string) => fields(name).find((one) => one.name === field)

describe('the fields of a read', () => {
  it('come in the order in which they are needed, the workspace’s own last', () => {
    const found = fields('contacts.search').map(({ name }) => name)
    expect(found[0]).toBe('body.pageLimit')
    expect(found.at(-1)).toBe('body.locationId')
    expect(named('contacts.search', 'body.locationId')).toMatchObject({ own: true })
  })

  it('say what each takes', () => {
    expect(named('contacts.search', 'body.pageLimit')).toMatchObject({ kind: 'whole', least: 1, most: 500 })
    expect(named('contacts.search', 'body.filters')).toMatchObject({ kind: 'json', required: false })
    expect(named('contacts.search', 'body.query')).toMatchObject({ kind: 'text', longest: 75 })
    expect(named('calendars.events', 'query.startTime')).toMatchObject({ kind: 'time', required: true })
    expect(named('contacts.list', 'query.startAfter')).toMatchObject({ kind: 'time', required: false })
    expect(named('location.tasks.search', 'body.contactId')).toMatchObject({ kind: 'list' })
    expect(named('location.users.search', 'query.role')).toMatchObject({ options: ['admin', 'user'] })
    expect(named('tasks.get', 'path.id')?.pattern).toContain('{16}')
  })

  it('look through what may also be null, and have no comparisons', () => {
    expect(named('tasks.list', 'query.due_at')).toMatchObject({ kind: 'whole', least: 0, most: null })
    expect(named('tasks.list', 'query.review_reason')?.options).toContain('overdue')
    expect(named('reminders.list', 'query.remind_at')).toMatchObject({ least: null, most: null })
    expect(fields('tasks.list').filter(({ name }) => name.includes('['))).toEqual([])
  })

  const reads = catalog.filter((entry): entry is CatalogAction => entry.type === 'action' && !entry.writes)
  const place = { locationId: 'here', teamId: 'abcdefgh01234567' }
  const sample = ({ kind, options, least, pattern }: OperationField): string => {
    if (options) return options[0] ?? ''
    if (pattern) return 'abcdefgh01234567'
    if (kind === 'flag') return 'true'
    if (kind === 'time') return '2026-05-14 10:30'
    return kind === 'number' || kind === 'whole' ? String(least ?? 1) : 'some'
  }

  it.each(reads.map((entry) => [entry.name, entry] as const))(
    '%s: what is needed makes a request',
    (_, entry) => {
      const needed = fieldsOf(entry).filter(({ required, own }) => required && !own)
      const texts = Object.fromEntries(needed.map((field) => [field.name, sample(field)]))
      expect(needed.flatMap((field) => problemOf(field, texts[field.name] ?? '') ?? [])).toEqual([])
      expect(requestOf(entry, inputOf(needed, texts), place).method).toBe(entry.method)
    },
  )
})
