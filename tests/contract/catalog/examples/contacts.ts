import type { CatalogWorld, Example } from '../world'
import { first } from '../world'

const state = ({ practice }: CatalogWorld) => practice.highlevelState
export const contactId = (world: CatalogWorld) => first(state(world).contacts.all()).id
export const userId = (world: CatalogWorld) => first(state(world).users.all()).id
export const businessId = (world: CatalogWorld) =>
  world.made('businesses.create', { body: { name: 'Acme' } }, 'buiseness')

const task = { title: 'Call', dueDate: '2026-06-01T09:00:00Z', completed: false }

async function withTask(world: CatalogWorld) {
  const path = { contactId: contactId(world) }
  return { ...path, taskId: await world.made('contacts.tasks.create', { path, body: task }, 'task') }
}

async function withNote(world: CatalogWorld) {
  const path = { contactId: contactId(world) }
  return { ...path, id: await world.made('contacts.notes.create', { path, body: { body: 'Tea' } }, 'note') }
}

const details = {
  firstName: 'Anna',
  lastName: 'Lee',
  email: 'anna@example.com',
  phone: '+353214007777',
  companyName: 'Acme',
  address1: '1 Main St',
  city: 'Cork',
  state: 'Munster',
  postalCode: 'T12',
  country: 'IE',
  website: 'https://example.com',
  timezone: 'Europe/Dublin',
  dateOfBirth: '1990-05-03',
  source: 'Fair',
  dnd: true,
  dndSettings: { Email: { status: 'active', message: 'No' } },
  inboundDndSettings: { all: { status: 'inactive' } },
  tags: ['vip'],
}

const everything = (world: CatalogWorld) => {
  const field = (type: string) =>
    first([...state(world).customFields.all()].filter(({ dataType }) => dataType === type)).id
  return {
    ...details,
    customFields: [
      { id: field('MONETORY'), field_value: 12.5 },
      { id: field('MULTIPLE_OPTIONS'), field_value: ['Textiles'] },
    ],
  }
}

const change = async (world: CatalogWorld, name: string, names: object, body?: object) => {
  const input = { path: { contactId: contactId(world), ...names }, ...(body ? { body } : {}) }
  await world.made(name, input).catch(() => {})
  return input
}

export const contactExamples: Record<string, Example> = {
  'contacts.search': () => ({
    body: {
      pageLimit: 2,
      query: 'a',
      filters: [
        { field: 'dateAdded', operator: 'range', value: { gte: 1 } },
        { group: 'OR', filters: [{ field: 'email', operator: 'exists' }] },
      ],
      sort: [{ field: 'dateAdded', direction: 'desc' }],
    },
  }),
  'contacts.findDuplicate': (world) => ({
    query: { email: first(state(world).contacts.all()).email ?? 'nobody@example.com' },
  }),
  'contacts.get': (world) => ({ path: { contactId: contactId(world) } }),
  'contacts.list': () => ({ query: { limit: 2, query: 'a' } }),
  'contacts.listOfBusiness': async (world) => {
    const path = { businessId: await businessId(world) }
    state(world).contacts.put({ ...first(state(world).contacts.all()), ...path })
    return { path, query: { limit: 5, skip: 0 } }
  },
  'contacts.create': (world) => ({
    body: { ...everything(world), assignedTo: userId(world), gender: 'female' },
  }),
  'contacts.update': (world) => ({
    path: { contactId: contactId(world) },
    body: { ...everything(world), email: null, phone: null, assignedTo: userId(world) },
  }),
  'contacts.upsert': (world) => ({ body: { ...everything(world), createNewIfDuplicateAllowed: false } }),
  'contacts.delete': (world) => ({ path: { contactId: contactId(world) } }),
  'contacts.tags.add': (world) => ({ path: { contactId: contactId(world) }, body: { tags: ['Brand new'] } }),
  'contacts.tags.remove': (world) => change(world, 'contacts.tags.add', {}, { tags: ['Brand new'] }),
  'contacts.tags.updateMany': (world) => ({
    path: { type: 'add' },
    body: { contacts: [contactId(world)], tags: ['Brand new'] },
  }),
  'contacts.followers.add': (world) => ({
    path: { contactId: contactId(world) },
    body: { followers: [userId(world)] },
  }),
  'contacts.followers.remove': (world) =>
    change(world, 'contacts.followers.add', {}, { followers: [userId(world)] }),
  'contacts.setBusiness': async (world) => ({
    body: { ids: [contactId(world)], businessId: await businessId(world) },
  }),
  'contacts.tasks.list': async (world) => ({ path: { contactId: (await withTask(world)).contactId } }),
  'contacts.tasks.get': async (world) => ({ path: await withTask(world) }),
  'contacts.tasks.create': (world) => ({
    path: { contactId: contactId(world) },
    body: { ...task, body: 'Ask', assignedTo: userId(world) },
  }),
  'contacts.tasks.update': async (world) => ({
    path: await withTask(world),
    body: { title: 'Call back', dueDate: '2026-06-02T09:00:00+01:00', body: 'Ask again' },
  }),
  'contacts.tasks.complete': async (world) => ({ path: await withTask(world), body: { completed: true } }),
  'contacts.tasks.delete': async (world) => ({ path: await withTask(world) }),
  'contacts.notes.list': async (world) => ({ path: { contactId: (await withNote(world)).contactId } }),
  'contacts.notes.get': async (world) => ({ path: await withNote(world) }),
  'contacts.notes.create': (world) => ({
    path: { contactId: contactId(world) },
    body: { body: 'Likes tea', title: 'Drinks', color: '#00FF00', pinned: true, userId: userId(world) },
  }),
  'contacts.notes.update': async (world) => ({ path: await withNote(world), body: { body: 'Coffee' } }),
  'contacts.notes.delete': async (world) => ({ path: await withNote(world) }),
  'contacts.campaigns.add': (world) => ({ path: { contactId: contactId(world), campaignId: 'spring' } }),
  'contacts.campaigns.remove': (world) => change(world, 'contacts.campaigns.add', { campaignId: 'spring' }),
  'contacts.campaigns.removeAll': async (world) => {
    const { path } = await change(world, 'contacts.campaigns.add', { campaignId: 'spring' })
    return { path: { contactId: path.contactId } }
  },
  'contacts.workflows.add': (world) => ({
    path: { contactId: contactId(world), workflowId: 'welcome' },
    body: { eventStartTime: '2026-06-01T09:00:00+01:00' },
  }),
  'contacts.workflows.remove': (world) => change(world, 'contacts.workflows.add', { workflowId: 'welcome' }),
}
