/** What texts of a recipe may take from the contact, e.g. `{{first name}}`. Fields of the location's own go by their names. */
export const contactPlaceholders = [
  'name',
  'first name',
  'last name',
  'email',
  'phone',
  'company',
  'street',
  'city',
  'state',
  'postal code',
  'country',
  'website',
  'birthday',
  'source',
  'owner',
] as const

/** What they may take from what happened. */
export const eventPlaceholders = ['title', 'field', 'before', 'after', 'today'] as const

/** Ids, for actions of the catalogue. */
export const idPlaceholders = ['highlevel id', 'nozbe id', 'card id', 'record id'] as const

const placeholder = /\{\{([^{}]*)\}\}/g

const nameIn = (inner: string): string => inner.trim().replace(/\s+/g, ' ').toLowerCase()

/**
 * The first thing in a text that is no placeholder though it looks like one, as it was written; null where there is none.
 * Pure.
 */
export function wrongPlaceholder(text: string, known: readonly string[]): string | null {
  const names = new Set(known.map(nameIn))
  for (const [whole, inner = ''] of text.matchAll(placeholder)) if (!names.has(nameIn(inner))) return whole
  const rest = text.replace(placeholder, '')
  const at = rest.search(/\{\{|\}\}/)
  return at < 0 ? null : rest.slice(at, at + 20)
}

/** A text with values for its placeholders; what has none leaves nothing behind, nor a second blank. Pure. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  let isFilled = false
  const filled = text.replace(placeholder, (_, inner: string) => {
    const value = values[nameIn(inner)] ?? ''
    isFilled ||= value === ''
    return value
  })
  return isFilled ? filled.replace(/ {2,}/g, ' ').trim() : filled
}
