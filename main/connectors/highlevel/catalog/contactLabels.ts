import { z } from 'zod'
import { locationId } from '../../catalog/place'
import { tagsAnswer } from '../rows/contact'
import { filled, flag, ids, underScope } from './parts'

const write = underScope('contacts.write')

const tags = z.array(filled).min(1)
const followers = ids.min(1)
const followersAnswer = z.looseObject({ followers: z.array(z.string()).nullish() })

/** Tags, followers and the business of contacts: what is added and taken away. */
export const contactLabelActions = [
  write({
    name: 'contacts.tags.add',
    sentence: 'Adds tags to a contact.',
    method: 'POST',
    path: '/contacts/{contactId}/tags',
    body: { tags },
    output: tagsAnswer,
  }),
  write({
    name: 'contacts.tags.remove',
    sentence: 'Takes tags off a contact.',
    method: 'DELETE',
    path: '/contacts/{contactId}/tags',
    body: { tags },
    output: tagsAnswer,
  }),
  write({
    name: 'contacts.tags.updateMany',
    sentence: 'Adds tags to many contacts at once, or takes them off.',
    method: 'POST',
    path: '/contacts/bulk/tags/update/{type}',
    names: { type: z.enum(['add', 'remove']) },
    body: { locationId, contacts: ids, tags: z.array(filled), removeAllTags: flag.optional() },
    output: z.looseObject({ succeded: flag, errorCount: z.number(), responses: z.array(z.unknown()) }),
  }),
  write({
    name: 'contacts.followers.add',
    sentence: 'Has people of the location follow a contact.',
    method: 'POST',
    path: '/contacts/{contactId}/followers',
    body: { followers },
    output: followersAnswer,
  }),
  write({
    name: 'contacts.followers.remove',
    sentence: 'Has people of the location no longer follow a contact.',
    method: 'DELETE',
    path: '/contacts/{contactId}/followers',
    body: { followers },
    output: followersAnswer,
  }),
  write({
    name: 'contacts.setBusiness',
    sentence: 'Puts contacts into a business, or takes them out of theirs.',
    method: 'POST',
    path: '/contacts/bulk/business',
    body: { locationId, ids: z.array(z.string().min(1).max(50)).min(1), businessId: filled.nullable() },
    output: z.looseObject({ success: flag, ids: z.array(z.string()) }),
  }),
]
