import type { ObserveRequest, Page, RemoteRecord, RowProblem } from '../../../sync/ports'
import { hasCode } from '../../errors'
import { readRows } from '../../rows'
import type { Window } from '../calls/appointments'
import { appointmentRecord, instantOf } from '../records/appointment'
import { type AppointmentRow, appointmentRow } from '../rows/appointment'
import type { ReadContext } from './context'
import { problemOf } from './problem'
import { readVanished } from './vanished'
import { windowAt } from './window'

const operation = 'appointments.ofCalendar'

/**
 * Reads the appointments of all calendars from yesterday to 90 days from now. `before`: those that were listed the last
 * time; answers those that have to be listed the next time. Where the sign-in may not read calendars there is nothing.
 */
export async function* readAppointments(
  context: ReadContext,
  before: readonly string[],
  request: ObserveRequest,
): AsyncGenerator<Page, readonly string[]> {
  const { client, clock, rows } = context
  const window = windowAt(clock.now(), rows.location.timezone)
  const calendars = await client.listCalendars(request.signal).catch((error: unknown) => {
    if (hasCode(error, 'permission.refused')) return null
    throw error
  })
  if (calendars === null) return before
  const listed = new Set<string>()
  let problems = 0
  for (const calendarId of calendars) {
    const page = await readCalendar(context, calendarId, window, request).catch(
      (error: unknown): Page => ({
        records: [],
        problems: [problemOf(error, { kind: 'appointment', id: null, operation })],
        listed: [],
      }),
    )
    for (const { id } of page.records) listed.add(id)
    problems += page.problems.length
    yield page
  }
  // What a part of a list does not show may well be in the rest of it.
  if (problems > 0) return [...new Set([...before, ...listed])]
  const stillMissing = yield* readVanished(context, { before, listed }, window, request)
  return [...listed, ...stillMissing]
}

async function readCalendar(
  { client, rows: context }: ReadContext,
  calendarId: string,
  window: Window,
  { signal }: ObserveRequest,
): Promise<Page> {
  const events = await client.appointmentsOfCalendar(calendarId, window, signal)
  const { rows, problems } = readRows(events, appointmentRow, { kind: 'appointment', operation })
  const records: RemoteRecord[] = []
  const unclear: RowProblem[] = []
  for (const row of rows) {
    if (!row.contactId) continue
    const whole = hasZone(row) ? row : await client.getAppointment(row.id, signal)
    if (!whole) continue
    if (hasZone(whole)) records.push(appointmentRecord(whole, context))
    else unclear.push({ kind: 'appointment', id: row.id, operation, detail: 'startTime: has no zone' })
  }
  return { records, problems: [...problems, ...unclear], listed: [] }
}

const hasZone = ({ startTime }: AppointmentRow): boolean => instantOf(startTime) !== null
