import { z } from 'zod'
import { withoutNulls } from './contacts/answers'
import { locationOf } from './contacts/routes'
import { type App, answer, newId, requireLocation, requireRow, type Service, stamp } from './context'
import type { Guard } from './guard'
import type { Business } from './state'
import { checked, digits, filled, rawBody, readBody, readQuery } from './validate'

const details = {
  phone: z.string().optional(),
  email: z.string().optional(),
  website: z.string().optional(),
  address: z.string().optional(),
  city: z.string().optional(),
  postalCode: z.string().optional(),
  state: z.string().optional(),
  country: z.string().optional(),
  description: z.string().optional(),
}
const createBody = z.strictObject({ name: filled, locationId: filled, ...details })
const updateBody = z.strictObject({ name: filled.optional(), ...details })
const listQuery = z.strictObject({
  locationId: filled,
  limit: digits.optional(),
  skip: digits.optional(),
})

/** Companies that contacts can belong to. Create and update answer under `buiseness`, spelt so. */
export function businessRoutes(app: App, service: Service, can: Guard): void {
  const { state } = service

  const requireBusiness = (id: string): Business =>
    requireRow(service, state.businesses.get(id), 'Business', id)
  const businessAnswer = (business: Business) => withoutNulls({ ...business, locationId: state.location.id })

  app.get('/businesses', can('businesses.readonly'), (call) => {
    requireLocation(service, call.req.query('locationId'))
    const { limit = 100, skip = 0 } = readQuery(call, listQuery)
    const page = [...state.businesses.all()].slice(skip, skip + limit)
    return answer(call, { businesses: page.map(businessAnswer) })
  })

  app.post('/businesses', can('businesses.write'), async (call) => {
    const raw = await rawBody(call)
    requireLocation(service, locationOf(raw))
    const { locationId: _, ...input } = checked(createBody, raw)
    const now = stamp(service)
    const blank = { ...blankBusiness, id: newId(service), createdAt: now, updatedAt: now }
    const business = state.businesses.put(written(blank, input))
    return answer(call, { success: true, buiseness: businessAnswer(business) }, 201)
  })

  app.get('/businesses/:businessId', can('businesses.readonly'), (call) =>
    answer(call, { business: businessAnswer(requireBusiness(call.req.param('businessId'))) }),
  )

  app.put('/businesses/:businessId', can('businesses.write'), async (call) => {
    const input = await readBody(call, updateBody)
    const business = requireBusiness(call.req.param('businessId'))
    const next = state.businesses.put({ ...written(business, input), updatedAt: stamp(service) })
    return answer(call, { success: true, buiseness: businessAnswer(next) })
  })

  app.delete('/businesses/:businessId', can('businesses.write'), (call) => {
    const { id } = requireBusiness(call.req.param('businessId'))
    state.businesses.delete(id)
    for (const contact of [...state.contacts.all()]) {
      if (contact.businessId === id) state.contacts.put({ ...contact, businessId: null })
    }
    return answer(call, { success: true })
  })
}

const blankBusiness = {
  name: '',
  phone: null,
  email: null,
  website: null,
  address: null,
  city: null,
  state: null,
  postalCode: null,
  country: null,
  description: null,
}

/** The business with `input` written over it; an empty text clears. */
function written(business: Business, input: z.output<typeof updateBody>): Business {
  const { name = business.name, ...rest } = input
  const next = { ...business, name }
  for (const key of Object.keys(rest) as (keyof typeof rest)[]) {
    const value = rest[key]
    if (value !== undefined) next[key] = value || null
  }
  return next
}
