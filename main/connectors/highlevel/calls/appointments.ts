import { unlessGone } from '../../errors'
import type { Http } from '../../http'
import { type AppointmentRow, appointmentAnswer, calendarList, eventList } from '../rows/appointment'
import { anyAnswer } from '../rows/parts'
import { isGone } from './gone'

export interface AppointmentBody {
  title?: string
  /** ISO 8601 with a zone. */
  startTime?: string
  endTime?: string
  appointmentStatus?: string
  /** Whether automations run, such as a message to the contact. */
  toNotify: boolean
}

/** From and to, epoch milliseconds. */
export interface Window {
  from: number
  to: number
}

/** Calendars speak an older version of the API. */
const headers = { Version: '2021-04-15' }

/** The operations on calendars that Tandem uses. There is no list of all appointments, only of those of a calendar. */
export function appointmentCalls(http: Http, locationId: string) {
  const path = (id: string) => `/calendars/events/appointments/${encodeURIComponent(id)}`

  return {
    /** Ids of the location's calendars. */
    listCalendars: async (signal?: AbortSignal): Promise<readonly string[]> => {
      const { calendars } = await http.request({
        operation: 'calendars.list',
        method: 'GET',
        path: '/calendars/',
        query: { locationId },
        headers,
        schema: calendarList,
        ...(signal ? { signal } : {}),
      })
      return calendars.map(({ id }) => id)
    },

    appointmentsOfCalendar: async (
      calendarId: string,
      { from, to }: Window,
      signal?: AbortSignal,
    ): Promise<readonly unknown[]> => {
      const { events } = await http.request({
        operation: 'appointments.ofCalendar',
        method: 'GET',
        path: '/calendars/events',
        query: { locationId, calendarId, startTime: from, endTime: to },
        headers,
        schema: eventList,
        ...(signal ? { signal } : {}),
      })
      return events
    },

    /**
     * All appointments of a contact, whenever they are. Their times have no zone: only what there is can be taken from
     * here. Throws `record.gone` when the contact is.
     */
    appointmentsOfContact: async (contactId: string, signal?: AbortSignal): Promise<readonly unknown[]> => {
      const { events } = await http.request({
        operation: 'appointments.ofContact',
        method: 'GET',
        path: `/contacts/${encodeURIComponent(contactId)}/appointments`,
        schema: eventList,
        kind: 'contact',
        isGone,
        ...(signal ? { signal } : {}),
      })
      return events
    },

    /** Null when HighLevel says that it is gone. */
    getAppointment: async (id: string, signal?: AbortSignal): Promise<AppointmentRow | null> => {
      const answer = await unlessGone(
        http.request({
          operation: 'appointments.get',
          method: 'GET',
          path: path(id),
          headers,
          schema: appointmentAnswer,
          kind: 'appointment',
          isGone,
          ...(signal ? { signal } : {}),
        }),
      )
      return answer?.event ?? null
    },

    /** Its answer lacks much of the appointment, so it is not used. Throws `record.gone`. */
    updateAppointment: async (id: string, body: AppointmentBody): Promise<void> => {
      await http.request({
        operation: 'appointments.update',
        method: 'PUT',
        path: path(id),
        headers,
        body: { ...body },
        schema: anyAnswer,
        kind: 'appointment',
        isGone,
      })
    },

    /** Throws `record.gone`. */
    removeAppointment: async (id: string): Promise<void> => {
      await http.request({
        operation: 'appointments.remove',
        method: 'DELETE',
        path: `/calendars/events/${encodeURIComponent(id)}`,
        headers,
        body: {},
        schema: anyAnswer,
        kind: 'appointment',
        isGone,
      })
    },
  }
}
