import { e164 } from '../../../../shared/canonical/comparable'
import { type SplitName, splitName } from '../../../../shared/canonical/name'
import type { Fields, FieldValue } from '../../../../shared/domain'
import { type ContactField, customFieldId } from '../../../../shared/fields'
import type { ContactBody, CustomInput } from '../calls/contacts'
import { customInput } from '../records/custom'
import { userOfName } from '../records/people'
import type { RowContext } from '../records/view'
import { fitCountry } from '../values/fit'

const properties: Record<Exclude<ContactField, 'name' | 'owner' | 'tags'>, string> = {
  email: 'email',
  phone: 'phone',
  company: 'companyName',
  street: 'address1',
  city: 'city',
  state: 'state',
  postalCode: 'postalCode',
  country: 'country',
  website: 'website',
  birthday: 'dateOfBirth',
  source: 'source',
}

/** These refuse null. */
const emptiedWithText: readonly string[] = ['postalCode', 'country']

type BodyContext = Pick<RowContext, 'location' | 'definitions'>

/**
 * The bodies that write the fields, one for each field that has to be written and nothing else. Tags are left out: a
 * body that has them replaces them all. `present` is the name as HighLevel has it now.
 */
export const contactBodies = (fields: Fields, present: SplitName, context: BodyContext): ContactBody[] =>
  Object.entries(fields)
    .map(([field, value]) => bodyOf(field, value, present, context))
    .filter((body) => Object.keys(body).length > 0)

/** One body for several. */
export function joinBodies(bodies: readonly ContactBody[]): ContactBody {
  const customFields = bodies.flatMap((body) => (body.customFields ?? []) as readonly CustomInput[])
  return { ...Object.assign({}, ...bodies), ...(customFields.length > 0 ? { customFields } : {}) }
}

function bodyOf(
  field: string,
  value: FieldValue,
  present: SplitName,
  { location, definitions }: BodyContext,
): ContactBody {
  const content = typeof value === 'string' && value !== '' ? value : null
  const { customFields, people } = definitions()
  const id = customFieldId(field)
  if (id !== null) {
    const custom = customFields.find((definition) => definition.id === id)
    return custom ? { customFields: [customInput(custom, value, location.country)] } : {}
  }
  if (field === 'name') return nameBody(content, present)
  if (field === 'owner') return ownerBody(content && userOfName(people, content), content === null)
  const property = properties[field as keyof typeof properties]
  if (!property) return {}
  if (content === null) return { [property]: emptiedWithText.includes(property) ? '' : null }
  if (field === 'country') return { [property]: fitCountry(content) }
  if (field === 'phone') return { [property]: e164(content, location.country) ?? content }
  return { [property]: content }
}

function nameBody(name: string | null, present: SplitName): ContactBody {
  const { first, last } = splitName(name, present)
  return {
    ...(first === present.first ? {} : { firstName: first }),
    ...(last === present.last ? {} : { lastName: last }),
  }
}

/** Somebody whom HighLevel does not know is not written: the record then shows who it is still. */
const ownerBody = (id: string | null, isEmptied: boolean): ContactBody =>
  id !== null || isEmptied ? { assignedTo: id } : {}
