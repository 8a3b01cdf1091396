import { same } from '../../../../shared/canonical/comparable'
import { dueAt } from '../../../../shared/canonical/due'
import type { FieldValue } from '../../../../shared/domain'
import type { True } from './truth'

export interface Place {
  country: string
  zone: string
}

/** Whether two records are alike in all that they show. */
export function isSame(a: True, b: True, place: Place): boolean {
  const fields = [...new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])]
  const isAlike = (field: string) => alike(field, a.fields[field] ?? null, b.fields[field] ?? null, place)
  return a.service === b.service && a.kind === b.kind && fields.every(isAlike)
}

/**
 * Whether two values, as the services hold them, are what one person meant. A text with marks is known by them, however
 * it was converted on the way; of one that was cut, only the first is sure to be there.
 */
export function alike(field: string, a: FieldValue, b: FieldValue, place: Place): boolean {
  const [left, right] = [marksOf(a), marksOf(b)]
  if (left.length > 0 || right.length > 0) {
    if (isCut(a) || isCut(b)) return left[0] === right[0]
    return left.join() === right.join()
  }
  switch (field) {
    case 'phone':
    case 'email':
      return same(field, a, b, place)
    case 'completed':
      return (a === true) === (b === true)
    case 'body':
      return same('markdown', a, b, place)
    case 'status':
      return inNozbe(a) === inNozbe(b)
    case 'dueDate':
      return due(a, place) === due(b, place)
  }
  if (Array.isArray(a) || Array.isArray(b)) return same('set', a, b, place)
  const isNumber = typeof a === 'string' && /^-?\d+(\.\d+)?$/.test(a)
  return same(isNumber ? 'number' : 'text', a, b, place)
}

const marksOf = (value: FieldValue): readonly string[] =>
  typeof value === 'string' ? (value.match(/e\d+x/g) ?? []) : []

const isCut = (value: FieldValue): boolean => typeof value === 'string' && value.endsWith('…')

const due = (value: FieldValue, { zone }: Place): string | null =>
  typeof value === 'string' ? dueAt(Date.parse(value), zone) : null

/** Nozbe shows three of the states of an appointment. */
const inNozbe = (value: FieldValue): FieldValue =>
  value === 'noshow' || value === 'invalid' ? 'cancelled' : value === 'new' ? 'confirmed' : value
