import type { Fields, FieldValue, Service } from '../../../../shared/domain'
import { alike, type Place } from './alike'
import type { Groups } from './groups'
import type { Truth } from './truth'

/** What a person gave a field, as long as no person has seen it and written over it. */
export interface Edit {
  key: string
  service: Service
  field: string
  value: FieldValue
  step: number
  /** True once both services showed it. */
  isCarried: boolean
}

/** The contact that a record belongs to, kept as if it were a field of it. */
export const parentField = '@parent'

/** An element of a set is a field of its own, which is true or false. */
const elementField = (field: string, element: string): string => `${field}@${element.trim().toLowerCase()}`

/** The fields of a record with its sets taken apart, and both places of a contact's name under one name. */
function partsOf(fields: Fields): Map<string, FieldValue> {
  const parts = new Map<string, FieldValue>()
  for (const [field, value] of Object.entries(fields)) {
    if (Array.isArray(value)) for (const element of value) parts.set(elementField(field, element), true)
    else parts.set(field, value)
  }
  return parts
}

/** The value of a field or an element; undefined where it is not seen. */
export function fieldOf(fields: Fields, field: string): FieldValue | undefined {
  const [set = '', element] = field.split('@')
  if (element === undefined || field === parentField) return fields[field]
  const value = fields[set]
  if (value === undefined) return set === 'tags' ? undefined : false
  return Array.isArray(value) && value.some((one) => one.trim().toLowerCase() === element)
}

export interface Edits {
  all(): readonly Edit[]
  /** Takes down what a person did, from what the services held before and after. */
  note(before: Truth, after: Truth, step: number): void
  /** Marks what both services show now. */
  carry(now: Truth): void
  /** The sides are to agree anew: what was emptied meanwhile is filled again. */
  forget(): void
  /** Forgets those of which `isKept` says no. */
  keep(isKept: (edit: Edit) => boolean): void
  /** A person deleted what they had edited there. */
  erase(key: string): void
  /** A person decided otherwise; of the whole record, where the field is null. */
  drop(group: string, field: string | null): void
}

export function createEdits(groups: Groups, place: Place): Edits {
  let live: Edit[] = []

  const add = (edit: Edit, before: Truth) => {
    const { key, field, service } = edit
    const seen = fieldOf(before.get(key)?.fields ?? {}, field)
    live = live.filter((other) => {
      if (other.field !== field || groups.of(other.key) !== groups.of(key)) return true
      if (other.service === service) return false
      return seen === undefined || !alike(field, seen, other.value, place)
    })
    // An empty side is filled where two records meet for the first time.
    if (edit.value || isPaired(before, edit)) live.push(edit)
  }
  const isPaired = (before: Truth, { key, service }: Edit): boolean =>
    [...before].some(([other, one]) => one.service !== service && groups.of(other) === groups.of(key))

  /** Tags go with the card that had them. */
  const isGoneWithIt = ({ key, field, isCarried }: Edit, of: string, was: Fields, is: Fields): boolean =>
    key === of && !isCarried && field.startsWith('tags@') && was.tags !== undefined && is.tags === undefined
  /** The name on a card goes with the card, and leaves the one of its place. */
  const isWrittenOver = (edit: Edit, field: string, was: FieldValue | undefined): boolean => {
    if (edit.isCarried) return false
    if (field !== 'cardName') return edit.field === field
    return edit.field === 'name' && alike('name', edit.value, was ?? null, place)
  }

  return {
    all: () => live,
    note: (before, after, step) => {
      for (const [key, now] of after) {
        const then = before.get(key)
        const [was, is] = [partsOf(then?.fields ?? {}), partsOf(now.fields)]
        const { service } = now
        const edited = (field: string, value: FieldValue) =>
          add(
            { key, service, field: field === 'cardName' ? 'name' : field, value, step, isCarried: false },
            before,
          )
        live = live.filter((edit) => !isGoneWithIt(edit, key, then?.fields ?? {}, now.fields))
        for (const [field, value] of is) {
          // An empty line where there was none empties nothing.
          const isEdited = (was.get(field) ?? null) !== value
          if (isEdited && (then || value)) edited(field, value)
        }
        for (const [field] of was) {
          if (is.has(field)) continue
          const isElement = field.includes('@') && now.fields[field.split('@')[0] ?? ''] !== undefined
          if (isElement) edited(field, false)
          // What can no longer be seen was written over by the same person.
          else live = live.filter((edit) => !(edit.key === key && isWrittenOver(edit, field, was.get(field))))
        }
        if (then && then.parent !== now.parent && now.parent) edited(parentField, now.parent)
      }
    },
    carry: (now) => {
      for (const edit of live) {
        if (edit.isCarried) continue
        const shown = [...now.values()].filter(
          (one) => groups.of(`${one.service} ${one.kind} ${one.id}`) === groups.of(edit.key),
        )
        const isEverywhere =
          new Set(shown.map(({ service }) => service)).size === 2 &&
          shown.every(({ fields }) => {
            const value = fieldOf(fields, edit.field)
            return value !== undefined && alike(edit.field, value, edit.value, place)
          })
        if (isEverywhere) edit.isCarried = true
      }
    },
    forget: () => {
      live = live.filter(({ value, isCarried }) => isCarried || value)
    },
    keep: (isKept) => {
      live = live.filter(isKept)
    },
    erase: (key) => {
      live = live.filter((edit) => edit.key !== key || edit.isCarried)
    },
    drop: (group, field) => {
      live = live.filter(
        (edit) => groups.of(edit.key) !== group || (field !== null && edit.field.split('@')[0] !== field),
      )
    },
  }
}
