import type { KnownContact } from './contact'
import { first } from './first'
import { second } from './second'

/** Contacts that are written out, so that the first pages of a practice world read like somebody's. */
export const knownContacts: readonly KnownContact[] = [...first, ...second]
