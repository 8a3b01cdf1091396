import { same } from '../../../../shared/canonical/comparable'
import type { Fields } from '../../../../shared/domain'
import type { Person } from '../../../sync/ports'
import type { View } from './view'

export const nameOfUser = (people: readonly Person[], id: string | null | undefined): string | null =>
  (id && people.find(({ highlevelId }) => highlevelId === id)?.name) || null

/** Null where nobody of that name is a user of HighLevel. */
export const userOfName = (people: readonly Person[], name: string): string | null =>
  people.find((person) => person.highlevelId !== null && same('person', person.name, name, { country: null }))
    ?.highlevelId ?? null

/** The field of whoever is responsible. Somebody unknown, such as a user who left, was not seen. */
export function personField(
  field: string,
  id: string | null | undefined,
  view: View,
  people: readonly Person[],
): Fields {
  if (id === undefined && view === 'partial') return {}
  if (!id) return { [field]: null }
  const name = nameOfUser(people, id)
  return name === null ? {} : { [field]: name }
}
