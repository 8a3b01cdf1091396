import type { CatalogWorld, Example } from '../world'
import { first } from '../world'
import { businessId, contactId, userId } from './contacts'

const made = (world: CatalogWorld, what: 'tags' | 'customFields', body: object, within: string) =>
  world.made(`location.${what}.create`, { body }, within)

const tagId = (world: CatalogWorld) => made(world, 'tags', { name: 'Brand new' }, 'tag')
const field = { name: 'Shoe size', dataType: 'TEXT', placeholder: '42', position: 3, model: 'contact' }
const fieldId = (world: CatalogWorld, more: object = {}) =>
  made(world, 'customFields', { ...field, ...more }, 'customField')

const recurring = {
  title: 'Water the plants',
  description: 'All of them',
  rruleOptions: {
    intervalType: 'weekly',
    interval: 2,
    startDate: '2026-06-01T09:00:00Z',
    dayOfWeek: 'MO',
    dueAfterSeconds: 3600,
  },
}
const recurringId = (world: CatalogWorld) =>
  world.made('location.recurringTasks.create', { body: recurring }, 'recurringTask')

export const locationExamples: Record<string, Example> = {
  'location.get': () => ({}),
  'location.timezones': () => ({}),
  'location.tasks.search': (world) => ({
    body: { contactId: [contactId(world)], completed: false, limit: 5, skip: 0 },
  }),
  'location.tags.list': () => ({}),
  'location.tags.get': async (world) => ({ path: { tagId: await tagId(world) } }),
  'location.tags.create': () => ({ body: { name: 'Brand new' } }),
  'location.tags.rename': async (world) => ({ path: { tagId: await tagId(world) }, body: { name: 'Older' } }),
  'location.tags.delete': async (world) => ({ path: { tagId: await tagId(world) } }),
  'location.customFields.list': () => ({ query: { model: 'all' } }),
  'location.customFields.get': async (world) => ({ path: { id: await fieldId(world) } }),
  'location.customFields.create': () => ({
    body: { ...field, dataType: 'RADIO', textBoxListOptions: [{ label: 'Small' }, { label: 'Large' }] },
  }),
  'location.customFields.update': async (world) => ({
    path: { id: await fieldId(world) },
    body: { name: 'Size of shoe' },
  }),
  'location.customFields.delete': async (world) => ({ path: { id: await fieldId(world) } }),
  'location.customFields.upload': async (world) => ({
    body: {
      id: contactId(world),
      maxFiles: '5',
      file: {
        field: `${await fieldId(world, { dataType: 'FILE_UPLOAD' })}_1`,
        name: 'plan.txt',
        type: 'text/plain',
        base64: 'cGxhbg==',
      },
    },
  }),
  'location.recurringTasks.get': async (world) => ({ path: { id: await recurringId(world) } }),
  'location.recurringTasks.create': (world) => ({
    body: { ...recurring, contactIds: [contactId(world)], owners: [userId(world)] },
  }),
  'location.recurringTasks.update': async (world) => ({
    path: { id: await recurringId(world) },
    body: { title: 'Water the garden' },
  }),
  'location.recurringTasks.delete': async (world) => ({ path: { id: await recurringId(world) } }),
  'location.users.list': () => ({}),
  'location.users.search': ({ practice: { highlevelState } }) => ({
    query: { companyId: highlevelState.location.companyId, role: 'admin', limit: 5, skip: 0 },
  }),
  'location.users.get': (world) => ({
    path: { userId: first(world.practice.highlevelState.users.all()).id },
  }),
  'businesses.list': () => ({ query: { limit: 5, skip: 0 } }),
  'businesses.get': async (world) => ({ path: { businessId: await businessId(world) } }),
  'businesses.create': () => ({ body: { name: 'Acme', city: 'Cork', website: 'https://example.com' } }),
  'businesses.update': async (world) => ({
    path: { businessId: await businessId(world) },
    body: { name: 'Acme & Sons' },
  }),
  'businesses.delete': async (world) => ({ path: { businessId: await businessId(world) } }),
}
