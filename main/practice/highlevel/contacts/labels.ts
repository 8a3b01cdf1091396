import { z } from 'zod'
import { type App, answer, requireContact, type Service, stamp } from '../context'
import type { Guard } from '../guard'
import type { Contact } from '../state'
import { readBody } from '../validate'
import { normalTags } from './normalise'
import { storeContact } from './write'

const tagsBody = z.strictObject({ tags: z.array(z.string()) })
const followersBody = z.strictObject({ followers: z.array(z.string()) })

/** Tags and followers of a contact: added and removed one by one, never replaced. DELETE carries a body. */
export function contactLabelRoutes(app: App, service: Service, can: Guard): void {
  const { state } = service

  /** Stores the contact's new tags; dateUpdated moves only with a real change, and only where tags move it. */
  const setTags = (contact: Contact, tags: string[]) => {
    if (tags.length === contact.tags.length) return
    const dateUpdated = state.settings.tagTouchesContact ? stamp(service) : contact.dateUpdated
    storeContact(service, { ...contact, tags, dateUpdated })
  }

  app.post('/contacts/:contactId/tags', can('contacts.write'), async (call) => {
    const { tags: given } = await readBody(call, tagsBody)
    const contact = requireContact(service, call.req.param('contactId'))
    const tags = [...contact.tags, ...normalTags(given).filter((tag) => !contact.tags.includes(tag))]
    setTags(contact, tags)
    return answer(call, { tags }, 201)
  })

  app.delete('/contacts/:contactId/tags', can('contacts.write'), async (call) => {
    const { tags: given } = await readBody(call, tagsBody)
    const contact = requireContact(service, call.req.param('contactId'))
    const removed = normalTags(given)
    const tags = contact.tags.filter((tag) => !removed.includes(tag))
    setTags(contact, tags)
    return answer(call, { tags })
  })

  app.post('/contacts/:contactId/followers', can('contacts.write'), async (call) => {
    const { followers: given } = await readBody(call, followersBody)
    const contact = requireContact(service, call.req.param('contactId'))
    const followersAdded = given.filter((user) => !contact.followers.includes(user))
    const followers = [...contact.followers, ...followersAdded]
    state.contacts.put({ ...contact, followers })
    return answer(call, { followers, followersAdded }, 201)
  })

  app.delete('/contacts/:contactId/followers', can('contacts.write'), async (call) => {
    const { followers: given } = await readBody(call, followersBody)
    const contact = requireContact(service, call.req.param('contactId'))
    const followersRemoved = given.filter((user) => contact.followers.includes(user))
    const followers = contact.followers.filter((user) => !followersRemoved.includes(user))
    state.contacts.put({ ...contact, followers })
    return answer(call, { followers, followersRemoved })
  })
}
