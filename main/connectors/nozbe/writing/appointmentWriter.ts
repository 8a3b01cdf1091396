import type { Clock } from '../../../../shared/clock'
import type { Fields, FieldValue } from '../../../../shared/domain'
import type { Draft, IsLinked, Keys, Peer, RemoteRecord, WriteJournal, Written } from '../../../sync/ports'
import { goneError } from '../../errors'
import type { Pinned } from '../card/pinned'
import type { NozbeClient } from '../client'
import type { Layout } from '../layouts/container'
import type { Sight } from '../reading/sight'
import {
  appointmentBody,
  appointmentComment,
  appointmentFields,
  appointmentNamed,
  appointmentRecord,
  appointmentTag,
  detailsField,
} from '../records/appointment'
import { asGone, isFree, placeIn } from '../records/place'
import { modifiedAt } from '../records/task'
import type { TaskRow } from '../rows'
import { seededId } from '../values/ids'
import { journalledRequest, journalledRow, makeOrFind, wasNotCarriedOut } from './send'
import type { TagWriter } from './tagWriter'

export interface AppointmentWriterOptions {
  client: NozbeClient
  layout: Layout
  pinned: Pinned
  tags: TagWriter
  /** The team member who is responsible for appointments: HighLevel's have nobody in Nozbe. */
  memberId: string
  clock: Clock
}

/** Writes appointments: tagged tasks, with what HighLevel knows besides in their pinned comment. */
export function createAppointmentWriter(options: AppointmentWriterOptions) {
  const { client, layout, pinned, tags, memberId, clock } = options

  async function create(
    { parentId, parent, fields, peer }: Draft,
    keys: Keys,
    journal: WriteJournal,
    isLinked: IsLinked,
  ): Promise<Written> {
    if (parentId === null) throw goneError('nozbe', 'contact')
    const body = {
      name: 'Untitled',
      ...layout.placeOf(parentId),
      ...appointmentBody(fields, { now: clock.now(), responsible: memberId }),
    }
    const id = keys.appointment ?? seededId('appointment', parentId)
    const { row: task, found } = await journalledRequest(
      journal,
      'appointment',
      () => makeOrFind(client.tasks, id, body, isFree('appointment', isLinked)),
      ({ row }) => row.id,
    ).catch(asGone(layout, parentId))

    let comment: Sight = 'unseen'
    let unfinished = false
    try {
      await tags.add(task.id, appointmentTag, journal)
      const text = appointmentComment(textIn(fields.details), peer.url)
      comment = text === '' ? 'none' : { comment: (await pinned.make(task.id, text, journal)).row }
    } catch (error) {
      // The task is there: it is linked as it is, and an update makes the rest.
      if (!wasNotCarriedOut(error)) throw error
      unfinished = true
    }
    const record = appointmentRecord({ task, home: placeIn(layout, task, parent), comment, known: undefined })
    return { record: { ...record, unfinished }, adopted: found }
  }

  async function update(
    current: RemoteRecord,
    changes: Fields,
    journal: WriteJournal,
    peer: Peer,
  ): Promise<Written> {
    const { details, ...properties } = changes
    const task = Object.keys(properties).length > 0 ? await written(current.id, properties, journal) : null
    if (current.unfinished) await tags.add(current.id, appointmentTag, journal)
    const text = appointmentComment(textIn({ ...current.fields, ...changes }.details), peer.url)
    const isTextDue = details !== undefined || current.unfinished
    const comment = isTextDue ? await pinned.write(current.id, current.parts.comment, text, journal) : null
    const sight: Sight = comment ? { comment } : isTextDue ? 'none' : 'unseen'
    return {
      record: {
        ...current,
        fields: { ...current.fields, ...(task ? appointmentFields(task) : {}), ...detailsField(sight) },
        parts: comment ? { comment: comment.id } : current.parts,
        modified: modifiedAt(task ?? 'unseen', sight, current),
        namedPeer: appointmentNamed(sight) ?? current.namedPeer,
        unfinished: false,
      },
    }
  }

  async function written(id: string, properties: Fields, journal: WriteJournal): Promise<TaskRow> {
    // A date travels with who is responsible.
    const now = 'start' in properties ? await client.tasks.get(id) : null
    const responsible = now?.responsible_id ?? memberId
    const body = appointmentBody(properties, { now: clock.now(), responsible })
    return journalledRow(journal, 'appointment', () => client.tasks.update(id, body))
  }

  return { create, update }
}

const textIn = (details: FieldValue | undefined): string | null =>
  typeof details === 'string' ? details : null
