import { z } from 'zod'
import { type App, answer, requireLocation, requireRow, type Service, stamp } from '../context'
import type { Guard } from '../guard'
import { checked, filled, rawBody } from '../validate'
import { normalTags } from './normalise'
import { locationOf } from './routes'
import { storeContact } from './write'

const tagsBody = z.strictObject({
  contacts: z.array(z.string()),
  tags: z.array(z.string()),
  locationId: filled,
  removeAllTags: z.boolean().optional(),
})
const businessBody = z.strictObject({
  locationId: filled,
  ids: z.array(z.string().max(50)),
  businessId: z.string().nullable(),
})
const tagsType = z.strictObject({ type: z.enum(['add', 'remove']) })

/** Many contacts in one call; a missing one is reported, not refused. */
export function contactBulkRoutes(app: App, service: Service, can: Guard): void {
  const { state } = service

  app.post('/contacts/bulk/tags/update/:type', can('contacts.write'), async (call) => {
    const raw = await rawBody(call)
    requireLocation(service, locationOf(raw))
    const { type } = checked(tagsType, { type: call.req.param('type') })
    const body = checked(tagsBody, raw)
    const given = normalTags(body.tags)
    const responses = body.contacts.map((contactId) => {
      const contact = state.contacts.get(contactId)
      if (!contact) return { contactId, message: 'contact is deleted', type: 'error' }
      const removed = body.removeAllTags && type === 'remove' ? contact.tags : given
      const tags =
        type === 'add'
          ? normalTags([...contact.tags, ...given])
          : contact.tags.filter((tag) => !removed.includes(tag))
      const dateUpdated = state.settings.tagTouchesContact ? stamp(service) : contact.dateUpdated
      storeContact(service, { ...contact, tags, dateUpdated })
      return {
        contactId,
        message: 'Tags updated',
        type: 'success',
        oldTags: contact.tags,
        tagsAdded: tags.filter((tag) => !contact.tags.includes(tag)),
        tagsRemoved: contact.tags.filter((tag) => !tags.includes(tag)),
      }
    })
    const errorCount = responses.filter((response) => response.type === 'error').length
    return answer(call, { succeded: errorCount === 0, errorCount, responses }, 201)
  })

  /** A businessId of null takes the contacts out of their business. */
  app.post('/contacts/bulk/business', can('contacts.write'), async (call) => {
    const raw = await rawBody(call)
    requireLocation(service, locationOf(raw))
    const { ids, businessId } = checked(businessBody, raw)
    if (businessId !== null) requireRow(service, state.businesses.get(businessId), 'Business', businessId)
    const found = ids.flatMap((id) => state.contacts.get(id) ?? [])
    for (const contact of found) {
      state.contacts.put({ ...contact, businessId, dateUpdated: stamp(service) })
    }
    return answer(call, { success: true, ids: found.map(({ id }) => id) })
  })
}
