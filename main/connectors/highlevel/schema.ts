import { z } from 'zod'
import { dateOf } from '../../../shared/canonical/date'
import { stampOf } from '../stamps'

/** Only what Tandem uses, and only what it cannot do without is required. */
const id = z.string().min(1)
const text = z.string().nullish()

const instant = z.union([z.string(), z.number()]).transform((value, context) => {
  const stamp = stampOf(value)
  if (stamp !== null) return stamp
  context.addIssue({ code: 'custom', message: 'not a date' })
  return z.NEVER
})

/** A text in GET, an epoch in searches. */
const birthday = z.union([z.string(), z.number()]).transform((value, context) => {
  if (value === '') return null
  const date = dateOf(value)
  if (date !== null) return date
  context.addIssue({ code: 'custom', message: 'not a date' })
  return z.NEVER
})

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
  dateUpdated: instant.nullish(),
})
export type ContactRow = z.output<typeof contactRow>

/** Rows of the location-wide search may say `_id`. */
export const taskRow = z
  .looseObject({
    id: id.optional(),
    _id: id.optional(),
    /** Absent for a task of nobody, and where the path names the contact. */
    contactId: text,
    title: text,
    body: text,
    dueDate: instant.nullish(),
    completed: z.boolean().nullish(),
  })
  .transform(({ id, _id, ...row }, context) => {
    const known = id ?? _id
    if (known !== undefined) return { ...row, id: known }
    context.addIssue({ code: 'custom', path: ['id'], message: 'missing' })
    return z.NEVER
  })
export type TaskRow = z.output<typeof taskRow>

export const contactAnswer = z.looseObject({ contact: contactRow })
/** Null when there is no such contact. */
export const duplicateAnswer = z.looseObject({ contact: contactRow.nullish() })
export const contactList = z.looseObject({
  contacts: z.array(z.unknown()),
  searchAfter: z.array(z.unknown()).nullish(),
  meta: z.looseObject({ searchAfter: z.array(z.unknown()).nullish() }).nullish(),
})

export const taskAnswer = z.looseObject({ task: taskRow })
export const taskList = z.looseObject({ tasks: z.array(z.unknown()) })

export const locationAnswer = z.looseObject({
  location: z.looseObject({
    id,
    name: text,
    timezone: text,
    country: text,
    settings: z.looseObject({ allowDuplicateContact: z.boolean().nullish() }).nullish(),
  }),
})
