import { z } from 'zod'
import { locationId } from '../../catalog/place'
import { done, filled, skip, text, underScope } from './parts'

const read = underScope('businesses.readonly')
const write = underScope('businesses.write')

const one = '/businesses/{businessId}'

const details = {
  phone: text.optional(),
  email: text.optional(),
  website: text.optional(),
  address: text.optional(),
  city: text.optional(),
  postalCode: text.optional(),
  state: text.optional(),
  country: text.optional(),
  description: text.optional(),
}
const businessRow = z.looseObject({ id: filled, name: z.string() })
/** HighLevel spells it so. */
const written = z.looseObject({ buiseness: businessRow })

/** Companies that contacts can belong to. */
export const businessActions = [
  read({
    name: 'businesses.list',
    sentence: 'Lists the businesses that contacts can belong to.',
    method: 'GET',
    path: '/businesses/',
    query: { locationId, limit: z.int().min(1).optional(), skip: skip.optional() },
    output: z.looseObject({ businesses: z.array(businessRow) }),
  }),
  read({
    name: 'businesses.get',
    sentence: 'Shows a business.',
    method: 'GET',
    path: one,
    output: z.looseObject({ business: businessRow }),
  }),
  write({
    name: 'businesses.create',
    sentence: 'Makes a new business.',
    method: 'POST',
    path: '/businesses/',
    body: { locationId, name: filled, ...details },
    output: written,
  }),
  write({
    name: 'businesses.update',
    sentence: 'Changes the details of a business that are given.',
    method: 'PUT',
    path: one,
    body: { name: filled.optional(), ...details },
    output: written,
  }),
  write({
    name: 'businesses.delete',
    sentence: 'Deletes a business; its contacts stay.',
    method: 'DELETE',
    path: one,
    output: done,
  }),
]
