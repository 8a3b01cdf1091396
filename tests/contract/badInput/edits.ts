import { expect } from 'vitest'
import type { Contact, Note, Task } from '../../../main/practice/highlevel/state'
import type * as nozbeState from '../../../main/practice/nozbe/state'
import { highlevel, nozbe, world } from './table'

/** A request of a person's, which must be taken. */
async function sent(
  service: 'highlevel' | 'nozbe',
  method: string,
  path: string,
  body?: unknown,
): Promise<Record<string, unknown>> {
  const answer = await world[service](method, path, body)
  if (!answer) throw new Error(`${service} refused ${method} ${path}`)
  return answer
}

const idOf = (value: unknown): string => String((value as { id: unknown }).id)

/** Edits of a person's in HighLevel. What is made is answered as HighLevel keeps it. */
export const inHighLevel = {
  addContact: async (fields: object): Promise<Contact> => {
    const { contact } = await sent('highlevel', 'POST', '/contacts/', {
      locationId: highlevel().location.id,
      ...fields,
    })
    return contactOf(idOf(contact))
  },
  editContact: (id: string, fields: object) => sent('highlevel', 'PUT', `/contacts/${id}`, fields),
  addTask: async (contactId: string, fields: object): Promise<Task> => {
    const { task } = await sent('highlevel', 'POST', `/contacts/${contactId}/tasks`, {
      dueDate: '2026-06-01T09:00:00Z',
      completed: false,
      ...fields,
    })
    return taskOf(idOf(task))
  },
  editTask: ({ id, contactId, title, dueDate }: Task, fields: object) =>
    sent('highlevel', 'PUT', `/contacts/${contactId}/tasks/${id}`, {
      title,
      dueDate: `${dueDate.slice(0, 19)}Z`,
      ...fields,
    }),
  addNote: async (contactId: string, body: string): Promise<Note> => {
    const { note } = await sent('highlevel', 'POST', `/contacts/${contactId}/notes`, { body })
    return noteOf(idOf(note))
  },
  send: (method: string, path: string, body?: unknown) => sent('highlevel', method, path, body),
}

/** Edits of a person's in Nozbe. What is made is answered by its id. */
export const inNozbe = {
  addSection: async (name: string): Promise<string> =>
    idOf(await sent('nozbe', 'POST', '/project_sections', { name, project_id: projectId() })),
  editSection: (id: string, fields: object) => sent('nozbe', 'PUT', `/project_sections/${id}`, fields),
  removeSection: (id: string) => sent('nozbe', 'DELETE', `/project_sections/${id}`),
  addTask: async (sectionId: string, fields: object): Promise<string> =>
    idOf(
      await sent('nozbe', 'POST', '/tasks', {
        project_id: projectId(),
        project_section_id: sectionId,
        ...fields,
      }),
    ),
  editTask: (id: string, fields: object) => sent('nozbe', 'PUT', `/tasks/${id}`, fields),
  addComment: async (taskId: string, fields: object): Promise<string> =>
    idOf(await sent('nozbe', 'POST', '/comments', { task_id: taskId, ...fields })),
  editComment: (id: string, fields: object) => sent('nozbe', 'PUT', `/comments/${id}`, fields),
  send: (method: string, path: string, body?: unknown) => sent('nozbe', method, path, body),
}

/** A contact as a person adds one in Nozbe: a section, and in it a card with these lines. */
export async function addCard(name: string, lines: string): Promise<string> {
  const section = await inNozbe.addSection(name)
  const card = await inNozbe.addTask(section, { name })
  await inNozbe.addComment(card, { body: lines, is_pinned: true })
  return section
}

export const projectId = (): string => world.workspace.nozbe.projectId ?? ''

function there<T>(row: T | undefined): T {
  expect(row).toBeDefined()
  return row as T
}

export const contactOf = (id: string): Contact => there(highlevel().contacts.get(id))
export const taskOf = (id: string): Task => there(highlevel().tasks.get(id))
export const noteOf = (id: string): Note => there(highlevel().notes.get(id))
export const sectionOf = (id: string): nozbeState.ProjectSection => there(nozbe().sections.get(id))
export const nozbeTaskOf = (id: string): nozbeState.Task => there(nozbe().tasks.get(id))
export const commentOf = (id: string): nozbeState.Comment => there(nozbe().comments.get(id))

/** The same thing on the other service, by what links the two. */
export const inNozbeOf = (kind: 'contact' | 'task' | 'note', highlevelId: string): string =>
  there(world.store.links.of('highlevel', kind, highlevelId)).nozbeId
export const inHighLevelOf = (kind: 'contact' | 'task' | 'note', nozbeId: string): string =>
  there(world.store.links.of('nozbe', kind, nozbeId)).highlevelId

/** A contact's card and its comment, as they are now. */
export function cardOf(sectionId: string) {
  const { card = '', comment = '' } = world.store.records.find('nozbe', 'contact', sectionId)?.parts ?? {}
  return { task: nozbeTaskOf(card), comment: commentOf(comment) }
}

/** The line of a card behind its label; undefined where it has no such line. */
export const lineOf = (sectionId: string, label: string): string | undefined =>
  cardOf(sectionId)
    .comment.body.split('\n')
    .find((line) => line.startsWith(`${label}:`))
    ?.slice(label.length + 1)
    .trim()

/** The tags of a card, by their names. */
export const cardTags = (sectionId: string): string[] =>
  nozbe()
    .tagAssignments.where('task_id', cardOf(sectionId).task.id)
    .map(({ tag_id }) => nozbe().tags.get(tag_id)?.name ?? '')
    .sort()

/** The pinned comment of a task in Nozbe. */
export const bodyOf = (taskId: string): string | undefined =>
  nozbe()
    .comments.where('task_id', taskId)
    .find(({ is_pinned, is_deleted }) => is_pinned && !is_deleted)?.body
