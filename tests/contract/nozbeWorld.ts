import { beforeEach, expect } from 'vitest'
import type { NozbeHome } from '../../main/connectors/nozbe/port'
import type { Comment, NozbeState, ProjectSection, Task } from '../../main/practice/nozbe/state'
import type { Draft, Peer, Person, RemoteRecord, Written } from '../../main/sync/ports'
import type { Fields } from '../../shared/domain'
import { anId, createJournal, createMirror, createWorld, draft, nothingLinked, type World } from './support'

export let world: World
export let state: NozbeState
export let mirror: ReturnType<typeof createMirror>

beforeEach(() => enter('section'))

/** Begins anew, in a layout. */
export async function enter(layout: NozbeHome['layout']): Promise<void> {
  world = await createWorld({ layout })
  state = world.practice.nozbeState
  mirror = createMirror(world.nozbe)
  made = 0
}
let made = 0
/** What is copied is another thing each time. */
export function seed(): string {
  made += 1
  return `seed${made}`
}

export const peer = draft('contact', {}).peer
export const link = `HighLevel: ${peer.url}`
export const later = () => world.clock.advance(3_600_000)
const sections = () => state.sections.where('project_id', world.projectId)
/** Sections or projects that may be contacts, whatever the layout. */
export const containers = (): { id: string; name: string }[] => {
  const grouped = state.groupAssignments.where('group_id', world.space.groupId ?? '')
  const projects = grouped.flatMap(({ object_id }) => state.projects.get(object_id) ?? [])
  return [...sections(), ...projects]
}
export const tasksIn = (containerId: string) => [
  ...state.tasks.where('project_section_id', containerId),
  ...state.tasks.where('project_id', containerId),
]
export const commentsOn = (taskId: string) => state.comments.where('task_id', taskId)
export const sentTo = (path: RegExp) =>
  world.sent.filter((request) => request.service === 'nozbe' && path.test(request.path))
export const bodies = (method: string) =>
  world.sent.filter((request) => request.method === method).map(({ body }) => body)

async function create(intended: Draft): Promise<RemoteRecord> {
  const keys = world.nozbe.keysFor(intended.kind, seed())
  const { record } = await world.nozbe.create(intended, keys, createJournal(), nothingLinked)
  mirror.keep(record)
  return record
}

export const createContact = (fields: Fields): Promise<RemoteRecord> => create(draft('contact', fields))

export const createTask = (parentId: string, fields: Fields): Promise<RemoteRecord> =>
  create(draft('task', fields, parentId))

export const createNote = (parent: RemoteRecord, body: string, byline: string | null = null) =>
  create(draft('note', { body }, parent.id, { parent, byline }))

/** The address of an appointment in HighLevel. */
export const appointmentPeer = {
  id: 'event0123456789',
  url: 'https://app.example/v2/location/loc/calendars/appointments/event0123456789',
}

export const createAppointment = (parent: RemoteRecord, fields: Fields): Promise<RemoteRecord> =>
  create(draft('appointment', fields, parent.id, { parent, peer: appointmentPeer }))

export async function now(record: RemoteRecord): Promise<RemoteRecord> {
  const found = await world.nozbe.get(record)
  if (!found) throw new Error('gone')
  return found
}

export async function update(record: RemoteRecord, changes: Fields, to: Peer = peer): Promise<Written> {
  const current = await now(record)
  world.sent.length = 0
  const written = await world.nozbe.update(current, changes, to, createJournal())
  const sent = [...world.sent]
  mirror.keep(written.record)
  // What was not seen before the write may be seen now.
  expect(await now(written.record)).toMatchObject(written.record)
  world.sent.splice(0, world.sent.length, ...sent)
  return written
}

/** The people of the workspace are these, and nobody else. */
export function know(...people: Person[]): void {
  world.definitions.people = people
}

/** What a person does in Nozbe, behind Tandem's back. */
export const person = {
  section: (name: string, more: Partial<ProjectSection> = {}): ProjectSection =>
    state.sections.put({
      id: anId(world.random),
      project_id: world.projectId,
      name,
      created_at: world.clock.now(),
      archived_at: null,
      position: 1,
      ...more,
    }),
  task: (name: string, sectionId: string | null, more: Partial<Task> = {}): Task => {
    const [like] = state.tasks.all()
    return state.tasks.put({
      ...(like as Task),
      id: anId(world.random),
      name,
      project_id: world.projectId,
      project_section_id: sectionId,
      created_at: world.clock.now(),
      last_modified: world.clock.now(),
      due_at: null,
      is_all_day: false,
      ended_at: null,
      is_abandoned: false,
      responsible_id: null,
      type: null,
      ...more,
    })
  },
  comment: (taskId: string, body: string, more: Partial<Comment> = {}): Comment =>
    state.comments.put({
      id: anId(world.random),
      task_id: taskId,
      body,
      author_id: world.memberId,
      created_at: world.clock.now(),
      edited_at: null,
      is_deleted: false,
      is_pinned: false,
      is_team: false,
      extra: null,
      reactions: null,
      ...more,
    }),
  edit: (id: string | undefined, changes: Partial<Task>): void => {
    const task = state.tasks.get(id ?? '') as Task
    state.tasks.put({ ...task, ...changes, last_modified: world.clock.now() })
  },
  rewrite: (id: string | undefined, change: (body: string) => string): void => {
    const comment = state.comments.get(id ?? '') as Comment
    state.comments.put({ ...comment, body: change(comment.body), edited_at: world.clock.now() })
  },
}
