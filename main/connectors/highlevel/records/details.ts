import { singleLine } from '../../../../shared/canonical/text'
import { markdownOf } from '../html'
import type { AppointmentRow } from '../rows/appointment'
import { dayText, timeText } from './english'
import { nameOfUser } from './people'
import type { RowContext } from './view'

interface Facts {
  /** Epoch milliseconds. */
  start: number | null
  end: number | null
  status: string | null
}

const words: Readonly<Record<string, string>> = {
  confirmed: 'confirmed',
  showed: 'showed up',
  cancelled: 'cancelled',
  noshow: 'did not show up',
  invalid: 'invalid',
}

/** What HighLevel knows of an appointment, as Markdown for people to read: a line each, then the notes. */
export function detailsOf(row: AppointmentRow, { start, end, status }: Facts, context: RowContext): string {
  const { people } = context.definitions()
  const staff = [row.assignedUserId, ...(row.users ?? [])].flatMap((id) => nameOfUser(people, id) ?? [])
  const lines = [
    ...(start === null ? [] : [timeLine(start, end, context.location.timezone)]),
    ...labelled('Place', singleLine(row.address ?? '')),
    ...labelled('With', [...new Set(staff)].join(', ')),
    ...labelled('Status', (status && words[status]) ?? row.appointmentStatus ?? ''),
  ]
  const notes = [row.description, row.notes].map((text) => markdownOf(text ?? '').trim())
  return [lines.join('\n'), ...new Set(notes)].filter((part) => part !== '').join('\n\n')
}

const labelled = (label: string, text: string): string[] => (text === '' ? [] : [`${label}: ${text}`])

/** `3 May 2026, 09:30–10:00 (Europe/Dublin)`. */
function timeLine(start: number, end: number | null, zone: string): string {
  const day = dayText(start, zone)
  const from = `${day}, ${timeText(start, zone)}`
  if (end === null) return `${from} (${zone})`
  const isSameDay = dayText(end, zone) === day
  const to = isSameDay ? `–${timeText(end, zone)}` : ` – ${dayText(end, zone)}, ${timeText(end, zone)}`
  return `${from}${to} (${zone})`
}
