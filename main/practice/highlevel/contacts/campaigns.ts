import { z } from 'zod'
import { type App, answer, requireContact, type Service } from '../context'
import type { Guard } from '../guard'
import { readBody } from '../validate'

const campaignBody = z.strictObject({})
const workflowBody = z.strictObject({
  eventStartTime: z.iso.datetime({ offset: true, error: 'must be a valid ISO 8601 date string' }).optional(),
})

/** The campaigns and workflows that a contact is in. Any id is taken: the location's own are not kept here. */
export function contactCampaignRoutes(app: App, service: Service, can: Guard): void {
  const { contacts } = service.state

  app.delete('/contacts/:contactId/campaigns/removeAll', can('contacts.write'), (call) => {
    contacts.put({ ...requireContact(service, call.req.param('contactId')), campaigns: [] })
    return answer(call, { succeded: true })
  })

  app.post('/contacts/:contactId/campaigns/:campaignId', can('contacts.write'), async (call) => {
    await readBody(call, campaignBody)
    const contact = requireContact(service, call.req.param('contactId'))
    contacts.put({ ...contact, campaigns: including(contact.campaigns, call.req.param('campaignId')) })
    return answer(call, { succeded: true }, 201)
  })

  app.delete('/contacts/:contactId/campaigns/:campaignId', can('contacts.write'), (call) => {
    const contact = requireContact(service, call.req.param('contactId'))
    contacts.put({ ...contact, campaigns: excluding(contact.campaigns, call.req.param('campaignId')) })
    return answer(call, { succeded: true })
  })

  app.post('/contacts/:contactId/workflow/:workflowId', can('contacts.write'), async (call) => {
    await readBody(call, workflowBody)
    const contact = requireContact(service, call.req.param('contactId'))
    contacts.put({ ...contact, workflows: including(contact.workflows, call.req.param('workflowId')) })
    return answer(call, { succeded: true })
  })

  app.delete('/contacts/:contactId/workflow/:workflowId', can('contacts.write'), async (call) => {
    await readBody(call, workflowBody)
    const contact = requireContact(service, call.req.param('contactId'))
    contacts.put({ ...contact, workflows: excluding(contact.workflows, call.req.param('workflowId')) })
    return answer(call, { succeded: true })
  })
}

const including = (list: string[], id: string) => [...new Set([...list, id])]
const excluding = (list: string[], id: string) => list.filter((one) => one !== id)
