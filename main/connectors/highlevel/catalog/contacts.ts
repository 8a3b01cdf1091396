import { z } from 'zod'
import { locationId } from '../../catalog/place'
import { longestQuery } from '../calls/contacts'
import { contactAnswer, contactRow, duplicateAnswer } from '../rows/contact'
import { contactChanges, newContact } from './contactBody'
import { done, epoch, filled, flag, skip, text, underScope } from './parts'

const read = underScope('contacts.readonly')
const write = underScope('contacts.write')

const limit = z.int().min(1).max(100)
const written = contactAnswer.extend({ new: flag.optional() })

/** A condition of a search, or several of which all or any have to be met. */
const condition = z.strictObject({
  field: filled,
  operator: z.enum(['eq', 'not_eq', 'contains', 'not_contains', 'exists', 'not_exists', 'range']),
  value: z.unknown().optional(),
})
const conditions = z.strictObject({ group: z.enum(['AND', 'OR']), filters: z.array(condition).min(1) })

export const contactActions = [
  read({
    name: 'contacts.search',
    sentence: 'Finds contacts by conditions, sorted, a page at a time.',
    method: 'POST',
    path: '/contacts/search',
    reads: true,
    body: {
      locationId,
      pageLimit: z.int().min(1).max(500),
      page: z.int().min(1).optional(),
      searchAfter: z.array(z.union([z.number(), z.string(), z.boolean(), z.null()])).optional(),
      filters: z.array(z.union([condition, conditions])).optional(),
      sort: z.array(z.strictObject({ field: filled, direction: z.enum(['asc', 'desc']) })).optional(),
      query: z.string().max(longestQuery).optional(),
    },
    output: z.looseObject({ contacts: z.array(contactRow), total: z.number().nullish() }),
  }),
  read({
    name: 'contacts.findDuplicate',
    sentence: 'Finds the contact that has an e-mail address or a phone number already.',
    method: 'GET',
    path: '/contacts/search/duplicate',
    query: { locationId, email: filled.optional(), number: filled.optional() },
    output: duplicateAnswer,
  }),
  read({
    name: 'contacts.get',
    sentence: 'Shows everything about a contact.',
    method: 'GET',
    path: '/contacts/{contactId}',
    output: contactAnswer,
  }),
  read({
    name: 'contacts.list',
    sentence: 'Lists the contacts of the location, newest first. HighLevel advises to search instead.',
    method: 'GET',
    path: '/contacts/',
    query: {
      locationId,
      limit: limit.optional(),
      startAfter: epoch.optional(),
      startAfterId: filled.optional(),
      query: text.optional(),
    },
    output: z.looseObject({ contacts: z.array(contactRow), count: z.number().optional() }),
  }),
  read({
    name: 'contacts.listOfBusiness',
    sentence: 'Lists the contacts that belong to a business.',
    method: 'GET',
    path: '/contacts/business/{businessId}',
    query: { locationId, limit: limit.optional(), skip: skip.optional(), query: text.optional() },
    output: z.looseObject({ contacts: z.array(contactRow), count: z.number().optional() }),
  }),
  write({
    name: 'contacts.create',
    sentence: 'Makes a new contact.',
    method: 'POST',
    path: '/contacts/',
    body: newContact,
    output: contactAnswer,
  }),
  write({
    name: 'contacts.update',
    sentence: 'Changes the details of a contact that are given, and leaves the others.',
    method: 'PUT',
    path: '/contacts/{contactId}',
    body: contactChanges,
    output: duplicateAnswer,
  }),
  write({
    name: 'contacts.upsert',
    sentence:
      'Changes the contact with this e-mail address or phone number, or makes one where there is none.',
    method: 'POST',
    path: '/contacts/upsert',
    body: { ...newContact, createNewIfDuplicateAllowed: flag.optional() },
    output: written,
  }),
  write({
    name: 'contacts.delete',
    sentence: 'Deletes a contact, with its tasks and notes.',
    method: 'DELETE',
    path: '/contacts/{contactId}',
    output: done,
  }),
]
