import type { Kind } from '../../../shared/domain'
import type { Definitions, Keys, ServicePort } from '../../sync/ports'
import type { Http } from '../http'
import { freshKnowledge, type Knowledge } from '../probes/knowledge'
import { type CardBook, cardBook } from './card/book'
import { createPinned } from './card/pinned'
import { createNozbeClient } from './client'
import { defaultIgnoredNames, type Layout } from './layouts/container'
import { projectLayout } from './layouts/project'
import { sectionLayout } from './layouts/section'
import { createLists } from './reading/lists'
import { createReader } from './reading/reader'
import { costOf } from './values/cost'
import { demandedBy } from './values/demanded'
import { fitted, holds } from './values/fit'
import { copyId, isCopyId, seededId } from './values/ids'
import { createAppointmentWriter } from './writing/appointmentWriter'
import { createContactWriter } from './writing/contactWriter'
import { createFinder } from './writing/find'
import { createLook } from './writing/look'
import { moveTask } from './writing/mover'
import { createNoteWriter } from './writing/noteWriter'
import { createRemover } from './writing/remover'
import { createTagWriter } from './writing/tagWriter'
import { createTaskWriter } from './writing/taskWriter'

/** Where contacts live: in the sections of a project, or in the projects of a group. */
export type NozbeHome =
  | { layout: 'section'; projectId: string; groupId: null }
  | { layout: 'project'; projectId: null; groupId: string }

export type NozbePortOptions = NozbeHome & {
  http: Http
  teamId: string
  /** The team member who is responsible for what gets a date and has nobody. */
  memberId: string
  /** IANA zone of the location, in which days begin. */
  zone: string
  definitions: () => Definitions
  /** Sections, or projects, by these names are no contacts. */
  ignoredNames?: readonly string[]
  /** What is known of how the account behaves. Default: nothing yet. */
  knowledge?: Knowledge
}

/** Nozbe as the engine sees it. */
export function createNozbePort(options: NozbePortOptions): ServicePort {
  const { http, teamId, memberId, zone, definitions, knowledge = freshKnowledge() } = options
  const { clock } = http
  const client = createNozbeClient(http, knowledge)
  const layout = layoutOf(options)
  const book = remembered(definitions)
  const idOf = (kind: Kind, part: string, seed: string) => seededId(teamId, kind, part, seed)
  const keysFor = (kind: Kind, seed: string, made: 'copy' | 'original' = 'copy'): Keys => {
    if (kind !== 'contact')
      return { [kind]: made === 'copy' ? copyId(teamId, kind, seed) : idOf(kind, kind, seed) }
    const card = idOf(kind, 'card', seed)
    return options.layout === 'section' ? { card } : { card, project: idOf(kind, 'project', seed) }
  }

  const lists = createLists(client, layout)
  const look = createLook({ client, lists, layout, zone, definitions })
  const reader = createReader({ lists, layout, zone, definitions, knowledge, learnTags: look.learn })
  const pinned = createPinned(client)
  const tags = createTagWriter({ client, teamId })
  const crew = { definitions, memberId }
  const view = () => ({ zone, people: definitions().people })
  const contacts = createContactWriter({
    client,
    look,
    layout,
    pinned,
    tags,
    book,
    cardIdFor: (peerId) => idOf('contact', 'card', peerId),
  })
  const tasks = createTaskWriter({ client, layout, pinned, crew, view, clock })
  const notes = createNoteWriter({ client, layout })
  const appointments = createAppointmentWriter({ client, layout, pinned, tags, memberId, clock })
  const finder = createFinder({ client, look, layout, contacts: reader.contacts })
  const remover = createRemover({ client, layout })
  const writers = { contact: contacts, task: tasks, note: notes, appointment: appointments }

  return {
    service: 'nozbe',
    observe: reader.observe,
    get: look.get,
    keysFor,
    isCopy: isCopyId,
    demanded: (kind, asked, current) => demandedBy(kind, asked, current, crew),
    create: (draft, keys, journal, isLinked) => writers[draft.kind].create(draft, keys, journal, isLinked),
    update: (current, changes, peer, journal) =>
      writers[current.kind].update(current, changes, journal, peer),
    remove: remover.remove,
    archive: remover.archive,
    move: (current, draft, keys, journal, isLinked) =>
      current.kind === 'note'
        ? notes.move(current, draft, keys, journal, isLinked)
        : moveTask({ client, layout }, current, draft, journal),
    // What else stands in its place has it put away rather than deleted.
    belonging: look.notesOf,
    // Nozbe merges nothing.
    survivor: async () => null,
    settle: (draft, keys, isLinked) => finder(draft, keys, isLinked),
    fit: (kind, field, value) => fitted(kind, field, value, book()),
    canHold: (kind, field, value) => holds(kind, field, value, definitions()),
    cost: (kind, op, fields) => costOf(options.layout, kind, op, fields),
  }

  function layoutOf(home: NozbePortOptions): Layout {
    const common = { client, clock, ignoredNames: home.ignoredNames ?? defaultIgnoredNames }
    return home.layout === 'section'
      ? sectionLayout({ ...common, projectId: home.projectId })
      : projectLayout({ ...common, teamId: home.teamId, groupId: home.groupId })
  }
}

/** The lines of cards, made anew where the definitions are other ones. */
function remembered(definitions: () => Definitions): () => CardBook {
  let made: (Definitions & { book: CardBook }) | null = null
  return () => {
    const { customFields, people } = definitions()
    if (made?.customFields !== customFields || made.people !== people) {
      made = { customFields, people, book: cardBook({ customFields, people }) }
    }
    return made.book
  }
}
