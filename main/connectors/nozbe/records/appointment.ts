import { elementKey } from '../../../../shared/canonical/comparable'
import { isoSeconds } from '../../../../shared/canonical/due'
import { cutName } from '../../../../shared/canonical/name'
import { canonicalText } from '../../../../shared/canonical/text'
import type { Fields } from '../../../../shared/domain'
import type { RemoteRecord } from '../../../sync/ports'
import { newRecord } from '../../../sync/record'
import { linkLabel } from '../card/labels'
import type { Row } from '../client'
import type { Sight } from '../reading/sight'
import type { TaskRow } from '../rows'
import {
  commentOf,
  longestName,
  modifiedAt,
  part,
  partOf,
  type TaskBodyOptions,
  type TaskParts,
  textOf,
} from './task'

/** The tag that tells an appointment from a task. */
export const appointmentTag = 'appointment'

export const isAppointmentTag = (name: string): boolean => elementKey(name) === appointmentTag

/** What `time_needed` counts in is not documented: minutes are assumed. */
const minutesPerUnit = 1

export function appointmentRecord({ task, home, comment, known }: TaskParts): RemoteRecord {
  return newRecord('appointment', task.id, {
    parentId: home?.id ?? null,
    fields: { ...appointmentFields(task), ...detailsField(comment) },
    parts: part('comment', partOf(comment, known)),
    state: home?.isArchived ? 'archived' : 'live',
    modified: modifiedAt(task, comment, known),
    // Whether it has its tag is known to who makes it.
    unfinished: known?.unfinished ?? false,
    namedPeer: appointmentNamed(comment) ?? known?.namedPeer ?? null,
    repeats: task.recurrence_id != null,
  })
}

export function appointmentFields({ name, due_at, time_needed, ended_at, is_abandoned }: TaskRow): Fields {
  return {
    title: canonicalText(name),
    start: due_at == null ? null : isoSeconds(due_at),
    minutes: time_needed == null ? null : String(Math.round(time_needed * minutesPerUnit)),
    status: is_abandoned ? 'cancelled' : ended_at == null ? 'confirmed' : 'showed',
  }
}

/** `details` is the comment without the link that ends it. */
export function detailsField(comment: Sight): Fields {
  if (comment === 'unseen') return {}
  return { details: comment === 'none' ? null : textOf(divided(comment.comment.body).details) }
}

/** The id of the appointment in HighLevel, by the link that Tandem wrote in the last line. */
export const appointmentNamed = (comment: Sight): string | null =>
  typeof comment === 'object' ? divided(comment.comment.body).peer : null

const linkPattern = new RegExp(`^${linkLabel}: .*/appointments?/(?:detail/)?([\\w-]+)`)

function divided(body: string): { details: string; peer: string | null } {
  const lines = body.trimEnd().split(/\r?\n/)
  const peer = linkPattern.exec(lines.at(-1) ?? '')?.[1] ?? null
  return { details: peer === null ? body : lines.slice(0, -1).join('\n').trimEnd(), peer }
}

/** The comment of an appointment; `link` is the address in HighLevel, where one is known. */
export const appointmentComment = (details: string | null, link: string | null): string =>
  [
    ...(details === null ? [] : [commentOf(details)]),
    ...(link === null ? [] : [`${linkLabel}: ${link}`]),
  ].join('\n\n')

/** What an appointment's fields are as properties of its task; those that `fields` has, and no others. */
export function appointmentBody(fields: Fields, { now, responsible }: Omit<TaskBodyOptions, 'zone'>): Row {
  const { title, start, minutes, status } = fields
  return {
    ...(typeof title === 'string' ? { name: cutName(title, longestName) } : {}),
    ...(start === undefined
      ? {}
      : { due_at: instantOf(start), is_all_day: false, responsible_id: responsible }),
    ...(minutes === undefined ? {} : { time_needed: unitsOf(minutes) }),
    ...(status === undefined
      ? {}
      : {
          ended_at: status === 'confirmed' || status === null ? null : now,
          is_abandoned: !['confirmed', 'showed', null].some((state) => state === status),
        }),
  }
}

const instantOf = (start: unknown): number | null => {
  const instant = typeof start === 'string' ? Date.parse(start) : Number.NaN
  return Number.isNaN(instant) ? null : instant
}

const unitsOf = (minutes: unknown): number | null => {
  const number = typeof minutes === 'string' ? Number(minutes) : Number.NaN
  return Number.isFinite(number) ? Math.round(number / minutesPerUnit) : null
}
