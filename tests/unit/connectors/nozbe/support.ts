import { type CardBook, cardBook } from '../../../../main/connectors/nozbe/card/book'
import { createNozbeClient } from '../../../../main/connectors/nozbe/client'
import type { Container } from '../../../../main/connectors/nozbe/layouts/container'
import { sectionLayout } from '../../../../main/connectors/nozbe/layouts/section'
import { type CommentRow, commentRow, type TaskRow, taskRow } from '../../../../main/connectors/nozbe/rows'
import type { KnownRecords, RemoteRecord } from '../../../../main/sync/ports'
import { newRecord } from '../../../../main/sync/record'
import { virtualClock } from '../../../../shared/clock'
import type { CustomField } from '../../../../shared/fields'

export const container = (id: string, name: string, more: Partial<Container> = {}): Container => ({
  id,
  name,
  isArchived: false,
  isStray: false,
  ...more,
})

export const task = (id: string, name: string, more: Record<string, unknown> = {}): TaskRow =>
  taskRow.parse({ id, name, project_id: 'project', created_at: 1, last_modified: 1, ...more })

export const comment = (
  id: string,
  taskId: string,
  body: string,
  more: Record<string, unknown> = {},
): CommentRow => commentRow.parse({ id, task_id: taskId, body, created_at: 1, ...more })

export const record = ({ kind = 'contact', id = 'x', ...more }: Partial<RemoteRecord>): RemoteRecord =>
  newRecord(kind, id, { parentId: null, fields: {}, ...more })

export const knowing = (...records: RemoteRecord[]): KnownRecords => ({
  byId: (kind, id) => records.find((known) => known.kind === kind && known.id === id),
  byPart: (part, id) => records.find(({ parts }) => parts[part] === id),
})

export const custom = (id: string, name: string, more: Partial<CustomField> = {}): CustomField => ({
  id,
  name,
  type: 'text',
  options: null,
  ...more,
})

export const bookOf = (...customFields: CustomField[]): CardBook => cardBook({ customFields, people: [] })

/** A client that answers nothing, for what asks nothing. */
const client = createNozbeClient({
  service: 'nozbe',
  host: 'x',
  clean: (text) => text,
  clock: virtualClock(0),
  request: () => Promise.reject(new Error('unused')),
})

export const sections = sectionLayout({
  client,
  clock: virtualClock(0),
  projectId: 'project',
  ignoredNames: ['Archive'],
})
