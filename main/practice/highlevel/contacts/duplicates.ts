import { badRequest } from '../errors'
import type { Contact, HighLevelState } from '../state'
import { fullName } from './answers'

export interface Match {
  contact: Contact
  field: 'email' | 'phone'
}

/** The first of `contacts` with the e-mail (main or additional), else the first with the phone; both normalised. */
export function findMatch(
  contacts: Iterable<Contact>,
  email: string | null,
  phone: string | null,
): Match | undefined {
  let byPhone: Contact | undefined
  for (const contact of contacts) {
    if (email && (contact.email === email || contact.additionalEmails.includes(email))) {
      return { contact, field: 'email' }
    }
    if (phone && !byPhone && contact.phone === phone) byPhone = contact
  }
  return byPhone && { contact: byPhone, field: 'phone' }
}

/** Refuses a contact whose e-mail or phone another one has, where the location forbids it. */
export function refuseDuplicate(state: HighLevelState, next: Contact): void {
  if (state.location.allowDuplicateContact) return
  const others = (function* () {
    for (const contact of state.contacts.all()) if (contact.id !== next.id) yield contact
  })()
  const match = findMatch(others, next.email, next.phone)
  if (!match) return
  throw badRequest('This location does not allow duplicated contacts.', {
    meta: {
      contactId: match.contact.id,
      contactName: fullName(match.contact),
      matchingField: match.field,
    },
  })
}
