import { beforeEach, expect } from 'vitest'
import type { Comment, NozbeState, ProjectSection, Task } from '../../main/practice/nozbe/state'
import type { RemoteRecord, Written } from '../../main/sync/ports'
import type { Fields } from '../../shared/domain'
import { anId, createJournal, createMirror, createWorld, draft, nothingLinked, type World } from './support'

export let world: World
export let state: NozbeState
export let mirror: ReturnType<typeof createMirror>

beforeEach(async () => {
  world = await createWorld()
  state = world.practice.nozbeState
  mirror = createMirror(world.nozbe)
})

export const peer = draft('contact', {}).peer
export const link = `HighLevel: ${peer.url}`
export const later = () => world.clock.advance(3_600_000)
export const sections = () => state.sections.where('project_id', world.projectId)
export const tasksIn = (sectionId: string) => state.tasks.where('project_section_id', sectionId)
export const commentsOn = (taskId: string) => state.comments.where('task_id', taskId)
export const sentTo = (path: RegExp) =>
  world.sent.filter((request) => request.service === 'nozbe' && path.test(request.path))
export const bodies = (method: string) =>
  world.sent.filter((request) => request.method === method).map(({ body }) => body)

export async function createContact(fields: Fields): Promise<RemoteRecord> {
  const { record } = await world.nozbe.create(
    draft('contact', fields),
    world.nozbe.keysFor('contact'),
    createJournal(),
    nothingLinked,
  )
  mirror.keep(record)
  return record
}

export async function createTask(parentId: string, fields: Fields): Promise<RemoteRecord> {
  const { record } = await world.nozbe.create(
    draft('task', fields, parentId),
    world.nozbe.keysFor('task'),
    createJournal(),
    nothingLinked,
  )
  mirror.keep(record)
  return record
}

export async function now(record: RemoteRecord): Promise<RemoteRecord> {
  const found = await world.nozbe.get(record)
  if (!found) throw new Error('gone')
  return found
}

export async function update(
  record: RemoteRecord,
  changes: Fields,
  journal = createJournal(),
): Promise<Written> {
  const current = await now(record)
  world.sent.length = 0
  const written = await world.nozbe.update(current, changes, peer, journal)
  const sent = [...world.sent]
  mirror.keep(written.record)
  expect(await now(written.record)).toEqual(written.record)
  world.sent.splice(0, world.sent.length, ...sent)
  return written
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
