import { z } from 'zod'
import { id, text } from './parts'

export const locationAnswer = z.looseObject({
  location: z.looseObject({
    id,
    name: text,
    timezone: text,
    country: text,
    settings: z.looseObject({ allowDuplicateContact: z.boolean().nullish() }).nullish(),
  }),
})

export const customFieldRow = z.looseObject({
  id,
  name: z.string(),
  dataType: z.string(),
  model: text,
  picklistOptions: z.array(z.unknown()).nullish(),
  /** Whether other values than the options may be written. */
  isAllowedCustomOption: z.boolean().nullish(),
})
export type CustomFieldRow = z.output<typeof customFieldRow>
export const customFieldList = z.looseObject({ customFields: z.array(z.unknown()) })

export const userRow = z.looseObject({
  id,
  name: text,
  firstName: text,
  lastName: text,
  email: text,
  deleted: z.boolean().nullish(),
})
export const userList = z.looseObject({ users: z.array(z.unknown()) })
