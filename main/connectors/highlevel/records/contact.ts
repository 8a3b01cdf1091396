import { joinName, type SplitName } from '../../../../shared/canonical/name'
import type { FieldValue } from '../../../../shared/domain'
import type { RemoteRecord } from '../../../sync/ports'
import { newRecord } from '../../../sync/record'
import type { ContactRow } from '../rows/contact'
import { customFieldsOf, elementsOf } from './custom'
import { personField } from './people'
import { scopeState } from './scope'
import { pageUrl, type RowContext, seen, type View } from './view'

/** A row that leaves out what decides its scope is taken to be in it. */
export function contactRecord(row: ContactRow, view: View, context: RowContext): RemoteRecord {
  const { people, customFields } = context.definitions()
  const stamp = row.dateUpdated ?? null
  return newRecord('contact', row.id, {
    parentId: null,
    fields: {
      ...seen(view, {
        name: nameOf(row, view),
        email: row.email,
        phone: row.phone,
        company: row.companyName,
        street: row.address1 === undefined ? row.address : row.address1,
        city: row.city,
        state: row.state,
        postalCode: row.postalCode,
        country: row.country,
        website: row.website,
        birthday: row.dateOfBirth,
        source: row.source,
        tags: tagsOf(row),
      }),
      ...personField('owner', row.assignedTo, view, people),
      ...customFieldsOf(row.customFields, view, customFields),
    },
    state: scopeState(row, view, context.scope) ?? 'live',
    stamp,
    modified: stamp,
    url: pageUrl(context, 'contacts/detail', row.id),
  })
}

function tagsOf({ tags }: ContactRow): FieldValue | undefined {
  if (!tags) return tags
  const named = elementsOf(tags)
  return named.length === 0 ? null : named
}

/** First and last name; undefined unless both were seen. */
function nameOf(row: ContactRow, view: View): string | null | undefined {
  const first = row.firstNameRaw ?? row.firstName
  const last = row.lastNameRaw ?? row.lastName
  if (view === 'partial' && (first === undefined || last === undefined)) return undefined
  return joinName({ first: first ?? null, last: last ?? null })
}

export const splitNameOf = (row: ContactRow): SplitName => ({
  first: row.firstName ?? null,
  last: row.lastName ?? null,
})
