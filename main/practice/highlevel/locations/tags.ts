import { z } from 'zod'
import { normalTags } from '../contacts/normalise'
import { type App, answer, newId, requireLocation, requireRow, type Service } from '../context'
import { badRequest, unprocessable } from '../errors'
import type { Guard } from '../guard'
import type { HighLevelState, Tag } from '../state'
import { filled, readBody } from '../validate'

const tagBody = z.strictObject({ name: filled })

/** The tags of the location. Renaming and deleting one reaches the contacts that carry it. */
export function locationTagRoutes(app: App, service: Service, can: Guard): void {
  const { state } = service

  app.get('/locations/:locationId/tags', can('locations/tags.readonly'), (call) => {
    requireLocation(service, call.req.param('locationId'))
    return answer(call, { tags: Array.from(state.tags.all(), (tag) => tagAnswer(state, tag)) })
  })

  app.post('/locations/:locationId/tags', can('locations/tags.write'), async (call) => {
    requireLocation(service, call.req.param('locationId'))
    const name = newName(state, (await readBody(call, tagBody)).name)
    const tag = state.tags.put({ id: newId(service), name })
    return answer(call, { tag: tagAnswer(state, tag) })
  })

  app.get('/locations/:locationId/tags/:tagId', can('locations/tags.readonly'), (call) => {
    requireLocation(service, call.req.param('locationId'))
    return answer(call, { tag: tagAnswer(state, requireTag(service, call.req.param('tagId'))) })
  })

  app.put('/locations/:locationId/tags/:tagId', can('locations/tags.write'), async (call) => {
    requireLocation(service, call.req.param('locationId'))
    const tag = requireTag(service, call.req.param('tagId'))
    const name = newName(state, (await readBody(call, tagBody)).name, tag.id)
    replaceOnContacts(state, tag.name, [name])
    return answer(call, { tag: tagAnswer(state, state.tags.put({ ...tag, name })) })
  })

  app.delete('/locations/:locationId/tags/:tagId', can('locations/tags.write'), (call) => {
    requireLocation(service, call.req.param('locationId'))
    const tag = requireTag(service, call.req.param('tagId'))
    replaceOnContacts(state, tag.name, [])
    state.tags.delete(tag.id)
    return answer(call, { succeded: true })
  })
}

/** Adds to the location's tags those of `names` that are missing. */
export function ensureTags(service: Service, names: readonly string[]): void {
  const { tags } = service.state
  if (names.length === 0) return
  const known = new Set(Array.from(tags.all(), (tag) => tag.name))
  for (const name of names) if (!known.has(name)) tags.put({ id: newId(service), name })
}

const requireTag = (service: Service, id: string) =>
  requireRow(service, service.state.tags.get(id), 'Tag', id)

const tagAnswer = (state: HighLevelState, tag: Tag) => ({ ...tag, locationId: state.location.id })

function newName(state: HighLevelState, given: string, ownId?: string): string {
  const [name] = normalTags([given])
  if (!name) throw unprocessable(['name should not be empty'])
  for (const tag of state.tags.all()) {
    if (tag.name === name && tag.id !== ownId) throw badRequest('The tag name is already exist.')
  }
  return name
}

function replaceOnContacts({ contacts }: HighLevelState, name: string, by: string[]): void {
  for (const contact of [...contacts.all()]) {
    if (!contact.tags.includes(name)) continue
    contacts.put({ ...contact, tags: contact.tags.flatMap((tag) => (tag === name ? by : [tag])) })
  }
}
