import { z } from 'zod'
import { birthday, id, instant, text } from './parts'

/** A contact of GET, of a search, or of the answer to a write. */
export const contactRow = z.looseObject({
  id,
  firstName: text,
  lastName: text,
  /** Where a list has them, they keep the capitals that the names beside them have lost. */
  firstNameRaw: text,
  lastNameRaw: text,
  email: text,
  phone: text,
  companyName: text,
  address1: text,
  address: text,
  city: text,
  state: text,
  postalCode: z.union([z.string(), z.number().transform(String)]).nullish(),
  country: text,
  website: text,
  source: text,
  dateOfBirth: birthday.nullish(),
  /** Id of the user who is responsible. */
  assignedTo: text,
  businessId: text,
  tags: z.array(z.string()).nullish(),
  /** `{id, value}` each; what a value may be depends on the field. */
  customFields: z.array(z.unknown()).nullish(),
  dateAdded: instant.nullish(),
  dateUpdated: instant.nullish(),
})
export type ContactRow = z.output<typeof contactRow>

export const contactAnswer = z.looseObject({ contact: contactRow })
/** Null when there is no such contact. */
export const duplicateAnswer = z.looseObject({ contact: contactRow.nullish() })
export const contactList = z.looseObject({
  contacts: z.array(z.unknown()),
  total: z.number().nullish(),
  searchAfter: z.array(z.unknown()).nullish(),
  meta: z.looseObject({ searchAfter: z.array(z.unknown()).nullish() }).nullish(),
})
export const businessContacts = z.looseObject({ contacts: z.array(z.unknown()), count: z.number().nullish() })
/** All tags of the contact after some were added or removed. */
export const tagsAnswer = z.looseObject({ tags: z.array(z.string()).nullish() })
