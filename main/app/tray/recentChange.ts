import { serviceNames } from '../../../shared/errors'
import { customFieldId } from '../../../shared/fields'
import type { NamedField } from '../../../shared/names'
import type { HistoryEntry } from '../../../shared/report'
import type { OwnFields } from '../../../shared/state'
import type { MainWords } from '../i18n/en'

const longestName = 28

/**
 * A change as an item of the menu: `→ Nozbe · Phone, Katarzyna Wiśniewska-Zieliń…`. The change stands before the name,
 * so that it survives a cut; the name is isolated, so that one written from right to left reorders nothing.
 */
export function recentChange(entry: HistoryEntry, ownFields: OwnFields, words: MainWords): string {
  const name = cut(entry.contact.replace(/\s+/g, ' ').trim(), longestName)
  // What somebody changed on a service was not written to it by Tandem.
  const arrow = entry.by === 'tandem' ? '→ ' : ''
  return `${arrow}${serviceNames[entry.service]} · ${what(entry, ownFields, words)}, \u2068${name}\u2069`
}

function what(
  { op, kind, field, after }: HistoryEntry,
  ownFields: OwnFields,
  { change, fields }: MainWords,
): string {
  if (op !== 'update' || field === null) return change.done(op, kind)
  if (field === 'completed') return after === true ? change.completed : change.reopened
  if (customFieldId(field) !== null) return ownFields[field]?.name ?? change.done(op, kind)
  const label = field in fields ? fields[field as NamedField] : field
  return kind === 'contact' ? label : change.fieldOf(label, kind)
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
