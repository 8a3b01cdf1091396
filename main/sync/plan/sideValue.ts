import type { FieldValue } from '../../../shared/domain'
import type { RemoteRecord } from '../ports'

/** What one side says a field is, where it may keep the field in two places. */
export type SideValue =
  | {
      value: FieldValue | undefined /** True where the places differ, so that one has to follow. */
      uneven: boolean
    }
  /** Both places were changed, to different values. */
  | { clash: true }

export interface SideOptions {
  /** The base; without one, what the other service shows. */
  before: FieldValue | undefined
  /** Whether this side may be written. */
  mayFollow: boolean
  equal: (a: FieldValue, b: FieldValue) => boolean
}

/**
 * The value of a field that a person may have changed in either of its two places, such as a contact's name on its
 * section and on its card in Nozbe: the place that changed since the base is the one meant. Where there is no base, as
 * after the database was lost, it is the place that the other service does not show. Where the second place cannot follow,
 * since nothing may be written there, the first one alone counts.
 */
export function sideValue(
  record: RemoteRecord,
  field: string,
  { before, mayFollow, equal }: SideOptions,
): SideValue {
  const value = record.fields[field]
  const copy = record.copies[field]
  if (value === undefined || copy === undefined || equal(value, copy))
    return { value: value === undefined ? copy : value, uneven: false }
  if (!mayFollow) return { value, uneven: false }
  if (before === undefined || equal(copy, before)) return { value, uneven: true }
  if (equal(value, before)) return { value: copy, uneven: true }
  return { clash: true }
}
