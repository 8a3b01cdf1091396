import type { Answer } from '../../../shared/findings'
import { hasCode } from '../errors'
import { mostContacts } from '../highlevel/calls/contacts'
import { mostTasks, usualTasks } from '../highlevel/calls/tasks'
import { createHighLevelClient, type HighLevelClient } from '../highlevel/client'
import { windowAt } from '../highlevel/reading/window'
import { instantOf } from '../highlevel/records/appointment'
import { appointmentRow, briefAppointment } from '../highlevel/rows/appointment'
import { contactRow } from '../highlevel/rows/contact'
import type { Http } from '../http'
import { readRows } from '../rows'
import { freshKnowledge } from './knowledge'
import { filterAnswer, type Probe, unlessRefused } from './probe'
import { zoneOfTimes } from './zones'

/** So many contacts are known to be given at once. */
const safePage = 100

const fewContacts = 20
/** So many calendars are looked into for an appointment. */
const fewCalendars = 2

/** What can be found out about HighLevel by reading: 11 calls at most. */
export function highLevelProbes(http: Http, location: { id: string; timezone: string }): Probe[] {
  // Asks as it is told, whatever was found before.
  const learnt = freshKnowledge()
  const client = createHighLevelClient(http, location.id, learnt)
  return [
    {
      ids: ['highlevel.contactPage'],
      ask: async (signal) => {
        const page = await unlessRefused(client.searchContacts({ pageLimit: mostContacts }, null, signal))
        const taken = learnt.answer('highlevel.contactPage')
        if (taken !== 'unknown') return { 'highlevel.contactPage': taken }
        if (page === 'refused') return { 'highlevel.contactPage': safePage }
        const isCut = page.total !== null && page.rows.length < Math.min(page.total, mostContacts)
        return { 'highlevel.contactPage': isCut && page.rows.length > 0 ? page.rows.length : mostContacts }
      },
    },
    {
      ids: ['highlevel.searchByDateUpdated'],
      ask: async (signal) => ({ 'highlevel.searchByDateUpdated': await byDateUpdated(client, signal) }),
    },
    {
      ids: ['highlevel.taskPage'],
      ask: async (signal) => {
        const page = await unlessRefused(client.searchTasks(0, signal, mostTasks))
        if (page === 'refused' || learnt.answer('highlevel.taskPage') !== 'unknown')
          return { 'highlevel.taskPage': usualTasks }
        // Fewer may be all that there are, and as many as are safe what is left of more.
        if (page.rows.length < usualTasks) return {}
        return { 'highlevel.taskPage': page.rows.length > usualTasks ? mostTasks : usualTasks }
      },
    },
    {
      ids: ['highlevel.contactAppointmentZone'],
      ask: async (signal) => ({
        'highlevel.contactAppointmentZone': await zoneOfAppointments(http, client, location.timezone, signal),
      }),
    },
  ]
}

/** Whether contacts can be searched by when they changed, and come in that order. */
async function byDateUpdated(client: HighLevelClient, signal: AbortSignal): Promise<Answer> {
  let isInOrder = true
  const answer = await filterAnswer(async (since) => {
    const { rows } = await client.searchContacts(
      {
        filters: [{ field: 'dateUpdated', operator: 'range', value: { gte: new Date(since).toISOString() } }],
        sort: [{ field: 'dateUpdated', direction: 'asc' }],
        pageLimit: fewContacts,
      },
      null,
      signal,
    )
    const stamps = readRows(rows, contactRow, { kind: 'contact', operation: 'contacts.search' }).rows.flatMap(
      ({ dateUpdated }) => dateUpdated ?? [],
    )
    isInOrder &&= stamps.every((stamp, index) => index === 0 || stamp >= (stamps[index - 1] ?? 0))
    return rows
  })
  return isInOrder ? answer : 'no'
}

/** Looks at one contact's appointments in both ways in which they are shown. */
async function zoneOfAppointments(
  http: Http,
  client: HighLevelClient,
  zone: string,
  signal: AbortSignal,
): Promise<Answer> {
  const what = { kind: 'appointment', operation: 'appointments.ofCalendar' } as const
  const calendars = await client.listCalendars(signal)
  for (const id of calendars.slice(0, fewCalendars)) {
    const listed = await client.appointmentsOfCalendar(id, windowAt(http.clock.now(), zone), signal)
    const { rows } = readRows(listed, appointmentRow, what)
    const instants = new Map(
      rows.flatMap(({ id, startTime }) => {
        const instant = instantOf(startTime)
        return instant === null ? [] : [[id, instant] as const]
      }),
    )
    const contactId = rows.find((row) => row.contactId && instants.has(row.id))?.contactId
    if (!contactId) continue
    const shown = await client.appointmentsOfContact(contactId, signal).catch((error: unknown) => {
      if (hasCode(error, 'record.gone')) return []
      throw error
    })
    const times = readRows(shown, briefAppointment, what).rows.flatMap(({ id, startTime }) => {
      const instant = instants.get(id)
      return instant === undefined || typeof startTime !== 'string' ? [] : [{ shown: startTime, instant }]
    })
    return zoneOfTimes(times, zone)
  }
  return 'unknown'
}
