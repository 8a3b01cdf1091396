import { z } from 'zod'
import { filled } from '../validate'

const text = z.string()
const clearable = text.nullable()

const dnd = z.strictObject({
  status: z.enum(['active', 'inactive', 'permanent']),
  message: text.optional(),
  code: text.optional(),
})

const customField = z
  .strictObject({ id: text.optional(), key: text.optional(), field_value: z.unknown() })
  .refine((field) => field.id !== undefined || field.key !== undefined, {
    message: 'should not be empty',
    path: ['id'],
  })

/** What create, update and upsert have in common. Empty texts clear; postalCode and country take no null. */
const fields = {
  firstName: clearable.optional(),
  lastName: clearable.optional(),
  name: clearable.optional(),
  email: clearable
    .refine((email) => !email || z.regexes.email.test(email.trim()), { message: 'must be an email' })
    .optional(),
  phone: clearable.optional(),
  address1: clearable.optional(),
  city: clearable.optional(),
  state: clearable.optional(),
  postalCode: text.optional(),
  website: clearable.optional(),
  timezone: clearable.optional(),
  dnd: z.boolean().optional(),
  dndSettings: z
    .strictObject({
      Call: dnd.optional(),
      Email: dnd.optional(),
      SMS: dnd.optional(),
      WhatsApp: dnd.optional(),
      GMB: dnd.optional(),
      FB: dnd.optional(),
    })
    .optional(),
  inboundDndSettings: z
    .strictObject({
      all: z.strictObject({ status: z.enum(['active', 'inactive']), message: text.optional() }).optional(),
    })
    .optional(),
  tags: z.array(text).optional(),
  customFields: z.array(customField).optional(),
  dateOfBirth: clearable
    .refine((date) => !date || birthday(date) !== null, { message: 'must be a valid date' })
    .optional(),
  country: text
    .refine((country) => /^([A-Z]{2})?$/.test(country), { message: 'must be a valid country code' })
    .optional(),
}

const newFields = {
  ...fields,
  locationId: filled,
  gender: text.optional(),
  source: text.optional(),
  companyName: clearable.optional(),
  assignedTo: text.optional(),
}

export const createBody = z.strictObject(newFields)
export const upsertBody = z.strictObject({
  ...newFields,
  createNewIfDuplicateAllowed: z.boolean().optional(),
})

/** The OpenAPI document lists no companyName here, and never a locationId. */
export const updateBody = z.strictObject({
  ...fields,
  source: clearable.optional(),
  assignedTo: clearable.optional(),
})
export const updateBodyWithCompany = updateBody.extend({ companyName: clearable.optional() })

export type ContactInput = Partial<Pick<z.output<typeof createBody>, 'gender'>> &
  z.output<typeof updateBodyWithCompany>
export type CustomFieldInput = z.output<typeof customField>

/** `YYYY-MM-DD` from year-month-day or month-day-year, separated by - / . or _; null when it is no date. */
export function birthday(value: string): string | null {
  const parts = /^(\d{4})([-/._])(\d\d)\2(\d\d)$/.exec(value)
  const american = /^(\d\d)([-/._])(\d\d)\2(\d{4})$/.exec(value)
  const iso = parts
    ? `${parts[1]}-${parts[3]}-${parts[4]}`
    : american && `${american[4]}-${american[1]}-${american[3]}`
  if (!iso) return null
  const time = Date.parse(`${iso}T00:00:00.000Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso
}
