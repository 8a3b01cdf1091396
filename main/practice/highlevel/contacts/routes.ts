import { type App, answer, newId, requireContact, requireLocation, type Service, stamp } from '../context'
import type { Guard } from '../guard'
import { blankContact, type Contact } from '../state'
import { checked, rawBody, readBody } from '../validate'
import { contactAnswer } from './answers'
import { findMatch, refuseDuplicate } from './duplicates'
import { normalEmail, normalPhone } from './normalise'
import { type ContactInput, createBody, updateBody, updateBodyWithCompany, upsertBody } from './schema'
import { applyInput, removeContact, storeContact } from './write'

/** One contact: get, create, update, delete, upsert. */
export function contactRoutes(app: App, service: Service, can: Guard): void {
  const { state } = service

  const create = (input: ContactInput): Contact => {
    const blank = blankContact(newId(service), stamp(service))
    const country = state.settings.createSetsCountry ? state.location.country : null
    return applyInput(service, { ...blank, country }, input)
  }

  app.get('/contacts/:contactId', can('contacts.readonly'), (call) => {
    const contact = requireContact(service, call.req.param('contactId'))
    return answer(call, { contact: contactAnswer(state, contact) })
  })

  app.post('/contacts', can('contacts.write'), async (call) => {
    const raw = await rawBody(call)
    requireLocation(service, locationOf(raw))
    const contact = create(checked(createBody, raw))
    refuseDuplicate(state, contact)
    return answer(call, { contact: contactAnswer(state, storeContact(service, contact)) }, 201)
  })

  app.put('/contacts/:contactId', can('contacts.write'), async (call) => {
    const schema = state.settings.updateTakesCompanyName ? updateBodyWithCompany : updateBody
    const input = await readBody(call, schema)
    const contact = applyInput(service, requireContact(service, call.req.param('contactId')), input)
    if (input.email !== undefined || input.phone !== undefined) refuseDuplicate(state, contact)
    storeContact(service, contact)
    return answer(call, { succeded: true, contact: contactAnswer(state, contact) })
  })

  app.delete('/contacts/:contactId', can('contacts.write'), (call) => {
    removeContact(service, requireContact(service, call.req.param('contactId')).id)
    return answer(call, { succeded: true })
  })

  /**
   * Writes the contact found by e-mail or, failing that, by phone. When they belong to two contacts, the phone is
   * dropped; when an additional e-mail matched, it takes the place of the main one.
   */
  app.post('/contacts/upsert', can('contacts.write'), async (call) => {
    const raw = await rawBody(call)
    requireLocation(service, locationOf(raw))
    const { createNewIfDuplicateAllowed, ...input } = checked(upsertBody, raw)
    const email = input.email ? normalEmail(input.email) : null
    const phone = input.phone ? normalPhone(input.phone, state.location.country) : null
    const anew = createNewIfDuplicateAllowed && state.location.allowDuplicateContact
    const match = anew ? undefined : findMatch(state.contacts.all(), email, phone)
    const contact = match ? applyInput(service, match.contact, input) : create(input)
    if (match?.field === 'email' && isTaken(phone, contact.id)) contact.phone = match.contact.phone
    storeContact(service, contact)
    return answer(call, { new: !match, contact: contactAnswer(state, contact) })
  })

  function isTaken(phone: string | null, ownId: string): boolean {
    if (!phone) return false
    for (const other of state.contacts.all()) if (other.phone === phone && other.id !== ownId) return true
    return false
  }
}

export const locationOf = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'locationId' in body ? body.locationId : undefined
