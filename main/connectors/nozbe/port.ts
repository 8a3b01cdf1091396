import { cutName } from '../../../shared/canonical/name'
import { singleLine } from '../../../shared/canonical/text'
import type { Clock } from '../../../shared/clock'
import { contactName } from '../../../shared/display'
import type { Fields, FieldValue, Kind } from '../../../shared/domain'
import type { ServicePort } from '../../sync/ports'
import type { Http } from '../http'
import { createNozbeClient } from './client'
import { createContactWriter } from './contactWriter'
import { createFinder } from './find'
import { randomId } from './ids'
import { defaultIgnoredNames } from './layouts/section'
import { createLists } from './lists'
import { createLook } from './look'
import { createReader } from './reader'
import { createTaskWriter } from './taskWriter'
import { longestName } from './transform'

export interface NozbePortOptions {
  http: Http
  /** The project that holds the contacts. */
  project: { id: string }
  /** The team member who is responsible for what gets a date and has nobody. */
  memberId: string
  /** IANA zone of the location, in which days begin. */
  zone: string
  clock: Clock
  /** Sections by these names are no contacts. */
  ignoredNames?: readonly string[]
  /** Ids of 16 letters and digits. */
  newId?: () => string
}

/** Nozbe as the engine sees it: one project, laid out in sections. */
export function createNozbePort(options: NozbePortOptions): ServicePort {
  const { http, memberId, zone, clock, ignoredNames = defaultIgnoredNames, newId = randomId } = options
  const projectId = options.project.id
  const client = createNozbeClient(http)
  const lists = createLists(client, projectId)
  const look = createLook(client, lists, zone)
  const reader = createReader({ lists, zone, ignoredNames })
  const contacts = createContactWriter({ client, look, projectId, newId })
  const tasks = createTaskWriter({ client, projectId, memberId, newId, zone, clock })
  const finder = createFinder({ client, look, contacts: reader.contacts })

  return {
    service: 'nozbe',
    observe: reader.observe,
    get: (record) => (record.kind === 'contact' ? look.contact(record) : look.task(record)),
    keysFor: (kind) => ({ [kind === 'contact' ? 'card' : 'task']: newId(), comment: newId() }),
    create: (draft, keys, journal) =>
      draft.kind === 'contact' ? contacts.create(draft, keys, journal) : tasks.create(draft, keys, journal),
    update: (current, changes, peer, journal) =>
      current.kind === 'contact'
        ? contacts.update(current, changes, peer, journal)
        : tasks.update(current, changes, journal),
    demanded,
    settle: (draft, keys, isLinked) =>
      draft.kind === 'contact' ? finder.contact(draft, keys, isLinked) : finder.task(keys),
    fit,
    cost,
  }
}

/** Nozbe refuses an empty name: a contact without one is called by its address. */
function demanded(kind: Kind, op: 'create' | 'update', asked: Fields): Fields {
  const field = kind === 'contact' ? 'name' : 'title'
  const isLacking = (asked[field] ?? null) === null && (op === 'create' || field in asked)
  if (!isLacking) return {}
  return { [field]: kind === 'contact' ? contactName(asked) : 'Untitled' }
}

/** A contact's fields stand on single lines of its card. */
function fit(kind: Kind, field: string, value: FieldValue): FieldValue {
  if (typeof value !== 'string') return value
  if (field === 'name' || field === 'title') return cutName(value, longestName)
  return kind === 'contact' ? singleLine(value) : value
}

function cost(kind: Kind, op: 'create' | 'update', fields: readonly string[]): number {
  const has = (field: string) => fields.includes(field)
  const others = fields.some((field) => field !== 'name' && field !== 'body')
  if (kind === 'contact') {
    // Section, card and comment are read; the comment once more just before it is edited.
    return op === 'create' ? 3 : 3 + (has('name') ? 2 : 0) + (others ? 2 : 0)
  }
  const body = has('body') ? 1 : 0
  return op === 'create' ? 1 + body : 2 + (others ? 1 : 0) + (has('dueDate') ? 1 : 0) + body
}
