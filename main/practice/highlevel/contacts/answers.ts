import type { Contact, HighLevelState } from '../state'

export const fullName = ({ firstName, lastName }: Pick<Contact, 'firstName' | 'lastName'>): string =>
  [firstName, lastName].filter(Boolean).join(' ')

/** A contact as get, create, update and upsert answer it: what is empty is left out. */
export function contactAnswer(state: HighLevelState, contact: Contact): Record<string, unknown> {
  const { campaigns: _, workflows: __, ...fields } = contact
  const name = fullName(contact)
  return withoutNulls({
    ...fields,
    locationId: state.location.id,
    name: name || null,
    firstNameLowerCase: contact.firstName?.toLowerCase(),
    lastNameLowerCase: contact.lastName?.toLowerCase(),
    fullNameLowerCase: name.toLowerCase() || null,
    emailLowerCase: contact.email,
  })
}

/** A contact as `GET /contacts/` and `GET /contacts/business/{id}` list it. */
export function listRow(state: HighLevelState, contact: Contact): Record<string, unknown> {
  return {
    ...contactAnswer(state, contact),
    contactName: fullName(contact).toLowerCase(),
    attributions: [],
  }
}

/**
 * A contact as searches answer it: `address` for address1, the birthday in epoch milliseconds, no timezone and no
 * dndSettings, and what is empty is null.
 */
export function searchRow(state: HighLevelState, contact: Contact): Record<string, unknown> {
  const business = contact.businessId ? state.businesses.get(contact.businessId) : undefined
  return {
    id: contact.id,
    locationId: state.location.id,
    type: contact.type,
    firstName: contact.firstName,
    lastName: contact.lastName,
    firstNameLowerCase: contact.firstName?.toLowerCase() ?? null,
    lastNameLowerCase: contact.lastName?.toLowerCase() ?? null,
    email: contact.email,
    additionalEmails: contact.additionalEmails,
    phone: contact.phone,
    companyName: contact.companyName,
    businessId: contact.businessId,
    businessName: business?.name ?? null,
    address: contact.address1,
    city: contact.city,
    state: contact.state,
    country: contact.country,
    postalCode: contact.postalCode,
    website: contact.website,
    source: contact.source,
    dateOfBirth: contact.dateOfBirth && Date.parse(contact.dateOfBirth),
    dnd: contact.dnd,
    assignedTo: contact.assignedTo,
    followers: contact.followers,
    tags: contact.tags,
    customFields: contact.customFields,
    dateAdded: contact.dateAdded,
    dateUpdated: contact.dateUpdated,
  }
}

export const withoutNulls = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined))
