import type { KnownRecords, RemoteRecord } from '../../sync/ports'
import { type Sight, sightOf } from './comments'
import { groupBy } from './group'
import { chooseCard, hasLink, ignores } from './layouts/section'
import type { CommentRow, SectionRow, TaskRow } from './schema'
import { bodyField, contactRecord, taskRecord } from './transform'

/** What a reading found. */
export interface Reading {
  /** All of them. */
  sections: SectionRow[]
  /** All of the project's, or those that changed. */
  tasks: TaskRow[]
  /** By task; all of them, or those that changed. */
  comments: Map<string, CommentRow[]>
  /** Whether every comment of the task is among them, so that one that is missing is not there. */
  hasAllComments(task: TaskRow): boolean
}

export interface AssembleOptions {
  known: KnownRecords
  ignoredNames: readonly string[]
  zone: string
}

/** The contacts and tasks that a reading shows, as far as it shows them. Pure. */
export function assemble(
  reading: Reading,
  options: AssembleOptions,
): { contacts: RemoteRecord[]; tasks: RemoteRecord[] } {
  const { known, zone } = options
  const isIgnored = ignores(options.ignoredNames)
  // A contact in HighLevel may be called like that too; its section is one all the same.
  const isStranger = ({ id }: SectionRow) => known.byId('contact', id) === undefined
  const ignored = new Set(
    reading.sections.filter((row) => isIgnored(row) && isStranger(row)).map(({ id }) => id),
  )
  const sections = new Map(reading.sections.filter(({ id }) => !ignored.has(id)).map((row) => [row.id, row]))
  // A task in a section that is not listed waits: the section was made after the list was read, and the overlap of the
  // next reading brings both.
  const tasks = reading.tasks.filter(
    ({ type, project_section_id: place }) => type !== 'thread' && (place == null || sections.has(place)),
  )
  const bySection = groupBy(tasks, ({ project_section_id }) => project_section_id ?? '')
  const byId = new Map(tasks.map((task) => [task.id, task]))

  const cards = new Set<string>()
  const contacts = [...sections.values()].map((section) => {
    const before = known.byId('contact', section.id)
    const moved = byId.get(before?.parts.card ?? '')
    const inSection = bySection.get(section.id) ?? []
    const card = chooseCard(section, moved ? [...inSection, moved] : inSection, {
      comments: reading.comments,
      known,
    })
    const cardId = card === 'unseen' ? before?.parts.card : card?.id
    if (cardId !== undefined) cards.add(cardId)
    const comment = cardId === undefined ? 'none' : sight(cardId, card, before, true)
    return contactRecord({ section, card, comment, known: before })
  })

  const records = tasks
    .filter(({ id }) => !cards.has(id) && !isStrayCard(id))
    .map((task) => {
      const before = known.byId('task', task.id)
      const section = sections.get(task.project_section_id ?? '') ?? null
      return taskRecord({ task, section, comment: sight(task.id, task, before, false), known: before, zone })
    })

  return { contacts, tasks: [...records, ...changedBodies()] }

  /** A card that was moved elsewhere is nobody's task. */
  function isStrayCard(taskId: string): boolean {
    return known.byPart('card', taskId) !== undefined || (reading.comments.get(taskId) ?? []).some(hasLink)
  }

  function sight(
    taskId: string,
    task: TaskRow | null | 'unseen',
    before: RemoteRecord | undefined,
    isCard: boolean,
  ): Sight {
    const complete = typeof task === 'object' && task !== null && reading.hasAllComments(task)
    const recorded = before?.parts.comment
    return sightOf(reading.comments.get(taskId) ?? [], { recorded, isCard, complete })
  }

  /** Tasks of which only a comment changed. */
  function* changedBodies(): Generator<RemoteRecord> {
    for (const [taskId, comments] of reading.comments) {
      const before = byId.has(taskId) || cards.has(taskId) ? undefined : known.byId('task', taskId)
      if (!before) continue
      const comment = sightOf(comments, { recorded: before.parts.comment, isCard: false, complete: false })
      if (comment === 'unseen') continue
      const parts: Record<string, string> = comment === 'none' ? {} : { comment: comment.comment.id }
      yield { ...before, fields: bodyField(comment), copies: {}, parts, unfinished: false }
    }
  }
}
