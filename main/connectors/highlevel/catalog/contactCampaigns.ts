import { dateTime, done, underScope } from './parts'

const write = underScope('contacts.write')

const campaign = '/contacts/{contactId}/campaigns/{campaignId}'
const workflow = '/contacts/{contactId}/workflow/{workflowId}'

/** Campaigns and workflows may send messages to the contact. */
export const contactCampaignActions = [
  write({
    name: 'contacts.campaigns.add',
    sentence: 'Puts a contact into a campaign, which may send it messages.',
    method: 'POST',
    path: campaign,
    body: {},
    output: done,
  }),
  write({
    name: 'contacts.campaigns.remove',
    sentence: 'Takes a contact out of a campaign.',
    method: 'DELETE',
    path: campaign,
    output: done,
  }),
  write({
    name: 'contacts.campaigns.removeAll',
    sentence: 'Takes a contact out of all campaigns.',
    method: 'DELETE',
    path: '/contacts/{contactId}/campaigns/removeAll',
    output: done,
  }),
  write({
    name: 'contacts.workflows.add',
    sentence: 'Starts a workflow for a contact, which may send it messages.',
    method: 'POST',
    path: workflow,
    body: { eventStartTime: dateTime.optional() },
    output: done,
  }),
  write({
    name: 'contacts.workflows.remove',
    sentence: 'Stops a workflow for a contact.',
    method: 'DELETE',
    path: workflow,
    body: { eventStartTime: dateTime.optional() },
    output: done,
  }),
]
