import type { Comment, NozbeState, Task } from '../../../../main/practice/nozbe/state'
import type { Home } from './people'

/** A contact as a person finds it in Nozbe: a section or a project, with what is in it. */
export interface Room {
  id: string
  name: string
  isArchived: boolean
  /** The task that shows the contact's fields, and its comment with them. */
  card: Task | undefined
  text: Comment | undefined
  tasks: Task[]
  /** Remarks on the card. */
  notes: Comment[]
}

const ignored = /^(archive|inbox|templates)$/i
const labelled = /^(E-mail|Phone|Company|Street|City|State|Website|Source|HighLevel): ?.*$/m

/** `cards` are ids of tasks known to be cards; where none is known, the card is recognised as a person would. */
export function roomsOf(state: NozbeState, home: Home, cards: ReadonlySet<string>): Room[] {
  return containersOf(state, home)
    .filter(({ name }) => !ignored.test(name.trim()))
    .map(({ id, name, isArchived, tasks }) => {
      const card = tasks.find((task) => cards.has(task.id)) ?? tasks.find((task) => isCard(state, task))
      const comments = card ? standing(state, card) : []
      const text =
        comments.find(({ body }) => labelled.test(body)) ?? comments.find(({ is_pinned }) => is_pinned)
      return {
        id,
        name,
        isArchived,
        card,
        text,
        tasks: tasks.filter((task) => task !== card),
        notes: comments.filter((comment) => comment !== text && !comment.is_pinned),
      }
    })
}

function containersOf(state: NozbeState, home: Home) {
  if (home.layout === 'section') {
    return state.sections.where('project_id', home.projectId).map((section) => ({
      id: section.id,
      name: section.name,
      isArchived: section.archived_at !== null,
      tasks: state.tasks.where('project_section_id', section.id),
    }))
  }
  return state.groupAssignments.where('group_id', home.groupId).flatMap(({ object_id }) => {
    const project = state.projects.get(object_id)
    if (!project) return []
    const { id, name, ended_at } = project
    return [{ id, name, isArchived: ended_at !== null, tasks: state.tasks.where('project_id', id) }]
  })
}

/** An appointment, too, has a link to HighLevel in its text. */
const isCard = (state: NozbeState, task: Task): boolean =>
  !tagNames(state, task.id).includes('appointment') &&
  standing(state, task).some(({ body, is_pinned }) => is_pinned && labelled.test(body))

/** The comments of a task that are not deleted, oldest first. */
const standing = (state: NozbeState, task: Task): Comment[] =>
  state.comments
    .where('task_id', task.id)
    .filter(({ is_deleted }) => !is_deleted)
    .sort((a, b) => a.created_at - b.created_at)

/** The text of a task: its pinned comment. */
export const bodyComment = (state: NozbeState, task: Task): Comment | undefined =>
  standing(state, task).find(({ is_pinned }) => is_pinned)

export const tagNames = (state: NozbeState, taskId: string): string[] =>
  state.tagAssignments.where('task_id', taskId).flatMap(({ tag_id }) => state.tags.get(tag_id)?.name ?? [])
