import { z } from 'zod'
import { dateOf } from '../../../../shared/canonical/date'
import { locationId } from '../../catalog/place'
import { clearable, filled, flag, text } from './parts'

const notDisturbed = z.strictObject({
  status: z.enum(['active', 'inactive', 'permanent']),
  message: text.optional(),
  code: text.optional(),
})

/** The value of a field of the location's own, which is named by its id or its key. */
const customField = z
  .strictObject({
    id: filled.optional(),
    key: filled.optional(),
    field_value: z.union([text, z.number(), z.array(text), z.record(z.string(), z.unknown())]),
  })
  .refine(({ id, key }) => id !== undefined || key !== undefined, {
    path: ['id'],
    message: 'either id or key is needed',
  })

/** What may be written of a contact. `postalCode` and `country` take no null: an empty text clears them. */
const details = {
  firstName: clearable.optional(),
  lastName: clearable.optional(),
  name: clearable.optional(),
  email: z.union([z.email(), z.literal(''), z.null()]).optional(),
  phone: clearable.optional(),
  companyName: clearable.optional(),
  address1: clearable.optional(),
  city: clearable.optional(),
  state: clearable.optional(),
  postalCode: text.optional(),
  country: z
    .string()
    .regex(/^([A-Z]{2})?$/, 'expected two capital letters')
    .optional(),
  website: clearable.optional(),
  timezone: clearable.optional(),
  dateOfBirth: clearable
    .refine((given) => !given || dateOf(given) !== null, 'expected a date such as 1990-05-03')
    .optional(),
  dnd: flag.optional(),
  dndSettings: z
    .strictObject({
      Call: notDisturbed.optional(),
      Email: notDisturbed.optional(),
      SMS: notDisturbed.optional(),
      WhatsApp: notDisturbed.optional(),
      GMB: notDisturbed.optional(),
      FB: notDisturbed.optional(),
    })
    .optional(),
  inboundDndSettings: z
    .strictObject({
      all: z.strictObject({ status: z.enum(['active', 'inactive']), message: text.optional() }).optional(),
    })
    .optional(),
  tags: z.array(filled).optional(),
  customFields: z.array(customField).optional(),
}

export const newContact = {
  locationId,
  ...details,
  gender: text.optional(),
  source: text.optional(),
  assignedTo: text.optional(),
}

/** The location is known by the contact, and not named. `tags` replaces all that there are. */
export const contactChanges = {
  ...details,
  source: clearable.optional(),
  assignedTo: clearable.optional(),
}
