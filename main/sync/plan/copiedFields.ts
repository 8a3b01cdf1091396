import { type Fields, type FieldValue, otherService } from '../../../shared/domain'
import { goesTo } from '../../../shared/mapping'
import type { StoredRecord } from '../syncStore'
import type { Rules } from './types'

/** What of a record is sent where it is copied to the other service: what is stated there, may go and can be held. Pure. */
export function copiedFields(source: StoredRecord, { mapping, canHold }: Rules): Fields {
  const service = otherService(source.service)
  const fields: Record<string, FieldValue> = {}
  for (const { field, direction } of mapping[source.kind]) {
    const value = source.fields[field]
    if (goesTo(direction, service) && isStated(value) && canHold[service](source.kind, field, value))
      fields[field] = value
  }
  return fields
}

const isStated = (value: FieldValue | undefined): value is FieldValue =>
  value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0)
