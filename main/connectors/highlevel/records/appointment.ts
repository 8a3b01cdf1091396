import { isoSeconds } from '../../../../shared/canonical/due'
import type { FieldValue } from '../../../../shared/domain'
import { appointmentStates } from '../../../../shared/fields'
import type { RemoteRecord } from '../../../sync/ports'
import { newRecord } from '../../../sync/record'
import type { AppointmentRow } from '../rows/appointment'
import { detailsOf } from './details'
import { pageUrl, type RowContext, seen } from './view'

const minuteMs = 60_000

/** A time that has no zone was not seen: nobody knows when that is. */
export function appointmentRecord(row: AppointmentRow, context: RowContext): RemoteRecord {
  const [start, end] = [instantOf(row.startTime), instantOf(row.endTime)]
  const status = statusOf(row)
  const stamp = instantOf(row.dateUpdated)
  const shown: Record<string, FieldValue> = {
    ...(start === null ? {} : { start: isoSeconds(start) }),
    ...(start === null || end === null ? {} : { minutes: String(Math.round((end - start) / minuteMs)) }),
    ...(status === null ? {} : { status }),
  }
  return newRecord('appointment', row.id, {
    parentId: row.contactId || null,
    fields: {
      ...seen('whole', { title: row.title, details: detailsOf(row, { start, end, status }, context) }),
      ...shown,
    },
    stamp,
    modified: stamp,
    url: pageUrl(context, 'calendars/appointments', row.id),
    repeats: row.isRecurring === true || Boolean(row.rrule) || Boolean(row.masterEventId),
  })
}

/** Epoch milliseconds of a time that says its zone, else null. */
export function instantOf(time: string | number | null | undefined): number | null {
  if (typeof time === 'number') return time
  if (!time || !/T.*(Z|[+-]\d\d:?\d\d)$/i.test(time)) return null
  const instant = Date.parse(time)
  return Number.isNaN(instant) ? null : instant
}

const otherWords: Readonly<Record<string, string>> = {
  new: 'confirmed',
  active: 'confirmed',
  completed: 'showed',
}

/** Null for a word that Tandem does not know. */
function statusOf({ appointmentStatus }: AppointmentRow): string | null {
  const word = appointmentStatus?.toLowerCase() ?? ''
  const status = otherWords[word] ?? word
  return (appointmentStates as readonly string[]).includes(status) ? status : null
}
