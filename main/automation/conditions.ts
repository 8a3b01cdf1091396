import type { FieldValue } from '../../shared/domain'
import type { OwnSettings } from '../../shared/recipeSettings'
import type { TriggerEvent } from '../../shared/triggers'
import type { StoredRecord } from '../sync/syncStore'

/** Whether a contact has a tag, whatever its case. Pure. */
export const hasTag = (contact: StoredRecord | undefined, tag: string | null): boolean =>
  tag === null || elementsOf(contact?.fields.tags).includes(plain(tag))

/** Whether all conditions of a recipe hold. Pure. */
export const holdsAll = (
  conditions: OwnSettings['conditions'],
  contact: StoredRecord | undefined,
  event: TriggerEvent,
): boolean =>
  conditions.every(({ field, operator, value }) => {
    const shown = field === 'changed field' ? event.field : contact?.fields[field]
    const elements = elementsOf(shown)
    const wanted = plain(value)
    switch (operator) {
      case 'is':
        return elements.includes(wanted)
      case 'is not':
        return !elements.includes(wanted)
      case 'contains':
        return elements.some((element) => element.includes(wanted))
      case 'is empty':
        return elements.length === 0
      case 'is not empty':
        return elements.length > 0
    }
    return operator satisfies never
  })

const plain = (text: string): string => text.trim().toLowerCase()

function elementsOf(value: FieldValue | undefined): string[] {
  if (value === undefined || value === null || value === '') return []
  if (typeof value === 'boolean') return [value ? 'yes' : 'no']
  return (typeof value === 'string' ? [value] : value).map(plain)
}
