import type { CatalogueEntry, OperationField } from '../../../../../shared/catalogue'

const field = (over: Partial<OperationField> = {}): OperationField => ({
  name: 'path.contactId',
  kind: 'text',
  options: null,
  required: true,
  own: false,
  least: null,
  most: null,
  longest: null,
  pattern: null,
  ...over,
})

export const entry = (over: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  name: 'contacts.get',
  service: 'highlevel',
  kind: 'read',
  sentence: 'Shows everything about a contact.',
  method: 'GET',
  path: '/contacts/{contactId}',
  scope: 'contacts.readonly',
  inAutomations: false,
  fields: [field()],
  ...over,
})

export const write = entry({
  name: 'contacts.tags.add',
  kind: 'write',
  sentence: 'Adds tags to a contact.',
  method: 'POST',
  path: '/contacts/{contactId}/tags',
  scope: 'contacts.write',
  inAutomations: true,
  fields: [],
})

export const nozbeList = entry({
  name: 'tasks.list',
  service: 'nozbe',
  sentence: 'Lists tasks, for instance those of a project.',
  path: '/tasks',
  scope: null,
  fields: [
    field({ name: 'query.limit', kind: 'whole', required: false, least: 1, most: 10_000 }),
    field({ name: 'query.is_followed', kind: 'flag', required: false }),
  ],
})

export const trigger = entry({
  name: 'nozbe.task.completed',
  service: 'nozbe',
  kind: 'trigger',
  sentence: 'Somebody completes a task in Nozbe.',
  method: null,
  path: null,
  scope: null,
  inAutomations: true,
  fields: [],
})
