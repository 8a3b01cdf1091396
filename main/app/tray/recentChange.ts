import { serviceNames } from '../../../shared/errors'
import type { HistoryEntry } from '../../../shared/report'

const fields: Record<string, string> = {
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  company: 'Company',
  street: 'Street',
  city: 'City',
  state: 'State',
  postalCode: 'Postal code',
  country: 'Country',
  website: 'Website',
  birthday: 'Birthday',
  source: 'Source',
  title: 'Title',
  body: 'Description',
  dueDate: 'Due date',
  owner: 'Owner',
  tags: 'Tags',
  assignee: 'Responsible',
  start: 'Start',
  minutes: 'Length',
  status: 'Status',
  details: 'Details',
}

const kinds = { contact: 'contact', task: 'task', note: 'note', appointment: 'appointment' } as const

const done: Record<HistoryEntry['op'], string> = {
  create: 'New',
  update: 'Changed',
  link: 'Linked',
  unlink: 'Unlinked',
  move: 'Moved',
  delete: 'Deleted',
  archive: 'Archived',
}

const longestName = 28

/**
 * A change as an item of the menu: `→ Nozbe · Phone, Katarzyna Wiśniewska-Zieliń…`. The change stands before the name,
 * so that it survives a cut; the name is isolated, so that one written from right to left reorders nothing.
 */
export function recentChange(entry: HistoryEntry): string {
  const name = cut(entry.contact.replace(/\s+/g, ' ').trim(), longestName)
  return `→ ${serviceNames[entry.service]} · ${what(entry)}, \u2068${name}\u2069`
}

function what({ op, kind, field, after }: HistoryEntry): string {
  if (op !== 'update' || field === null) return `${done[op]} ${kinds[kind]}`
  if (field === 'completed') return after === true ? 'Task completed' : 'Task reopened'
  const label = fields[field] ?? field
  return kind === 'contact' ? label : `${label} of a ${kinds[kind]}`
}

/** Counts letters as a reader does, so that none is cut in half. */
function cut(text: string, longest: number): string {
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)]
  if (letters.length <= longest) return text
  return `${letters
    .slice(0, longest - 1)
    .map(({ segment }) => segment)
    .join('')}…`
}
