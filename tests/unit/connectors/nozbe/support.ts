import {
  type CommentRow,
  commentRow,
  type SectionRow,
  sectionRow,
  type TaskRow,
  taskRow,
} from '../../../../main/connectors/nozbe/schema'
import type { KnownRecords, RemoteRecord } from '../../../../main/sync/ports'

export const section = (id: string, name: string, more: Record<string, unknown> = {}): SectionRow =>
  sectionRow.parse({ id, name, project_id: 'project', ...more })

export const task = (id: string, name: string, more: Record<string, unknown> = {}): TaskRow =>
  taskRow.parse({ id, name, project_id: 'project', created_at: 1, ...more })

export const comment = (
  id: string,
  taskId: string,
  body: string,
  more: Record<string, unknown> = {},
): CommentRow => commentRow.parse({ id, task_id: taskId, body, created_at: 1, ...more })

export const record = (more: Partial<RemoteRecord>): RemoteRecord => ({
  kind: 'contact',
  id: 'x',
  parentId: null,
  fields: {},
  copies: {},
  parts: {},
  state: 'live',
  stamp: null,
  unfinished: false,
  namedPeer: null,
  url: null,
  ...more,
})

export const knowing = (...records: RemoteRecord[]): KnownRecords => ({
  byId: (kind, id) => records.find((known) => known.kind === kind && known.id === id),
  byPart: (part, id) => records.find(({ parts }) => parts[part] === id),
})
