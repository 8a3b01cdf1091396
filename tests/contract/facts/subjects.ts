import { catalog } from '../../../main/connectors/catalog'
import type { Service } from '../../../shared/domain'
import { readDocument } from './documents'
import type { SubjectFacts } from './facts'
import { factsFrom } from './fromDocument'

const inCatalogue = new Set(
  catalog.flatMap((one) => (one.type === 'action' ? [`${one.method} ${one.path}`] : [])),
)
const below =
  (...first: readonly string[]) =>
  (operation: string) =>
    first.includes(operation.split('/')[1] ?? '')
const ofOneContact = (operation: string) => /\/contacts\/\{contactId\}\/./.test(operation)
const called = (operation: string) => inCatalogue.has(operation)

interface Subject {
  document: string
  isWanted: (operation: string) => boolean
  /** Shapes that no operation mentions. */
  shapes?: readonly string[]
}
const of = (document: string, isWanted: Subject['isWanted']): Subject => ({ document, isWanted })

/** What the copy has: everything that the product promises to offer, and what Tandem calls of the rest. */
const subjects: Record<Service, Record<string, Subject>> = {
  highlevel: {
    contacts: of('contacts', (operation) => !ofOneContact(operation)),
    ofContacts: of('contacts', ofOneContact),
    businesses: of('businesses', called),
    locations: of('locations', called),
    calendars: of('calendars', called),
    users: of('users', called),
    oauth: of('oauth', (operation) => operation === 'POST /oauth/token'),
    refusals: {
      ...of('common', () => false),
      shapes: ['BadRequestDTO', 'UnauthorizedDTO', 'UnprocessableDTO'],
    },
  },
  nozbe: {
    tasks: of('nozbe', below('tasks', 'comments', 'tags', 'tag_assignments', 'reminders')),
    projects: of(
      'nozbe',
      below('projects', 'project_sections', 'project_accesses', 'project_groups', 'group_assignments'),
    ),
    people: of('nozbe', below('teams', 'team_members', 'users')),
  },
}

/** The facts, from the documents themselves; only where they are. */
export const subjectsOfDocuments = (service: Service): Record<string, SubjectFacts> =>
  Object.fromEntries(
    Object.entries(subjects[service]).map(([name, { document, isWanted, shapes }]) => [
      name,
      factsFrom(readDocument(service, document), isWanted, shapes),
    ]),
  )
