import { type Kind, services } from '../../shared/domain'
import { type CustomField, customFieldId, type FieldType, fieldsIn } from '../../shared/fields'
import { type ChangedRule, type Direction, putsBack, sourceOf } from '../../shared/mapping'
import type { MappingEffect } from '../../shared/mappingShown'
import type { Layout } from '../../shared/setUp'
import type { Words } from '../i18n/useWords'
import { isolate } from './isolate'

/** A field as people call it. */
export function fieldName(
  kind: Kind,
  field: string,
  customFields: readonly CustomField[],
  { t }: Words,
): string {
  const id = customFieldId(field)
  if (id !== null) return customFields.find((custom) => custom.id === id)?.name ?? id
  if (kind === 'note') return t('mapping.text')
  return t(`field.${field}` as 'field.name')
}

export const typeOfField = (kind: Kind, field: string, customFields: readonly CustomField[]): FieldType =>
  fieldsIn(kind, customFields).find(({ name }) => name === field)?.type ?? 'text'

const places: Record<Exclude<Kind, 'contact'>, Record<string, PlaceKey>> = {
  task: { title: 'taskName', body: 'pinned', dueDate: 'dueDate', completed: 'done', assignee: 'responsible' },
  note: { body: 'comment' },
  appointment: {
    title: 'taskName',
    start: 'dueDate',
    minutes: 'duration',
    status: 'outcome',
    details: 'pinned',
  },
}
type PlaceKey =
  | 'taskName'
  | 'pinned'
  | 'dueDate'
  | 'done'
  | 'responsible'
  | 'comment'
  | 'duration'
  | 'outcome'
  | Layout
  | 'cardTags'
  | 'line'

/** Where a field is in Nozbe. */
export function placeText(
  kind: Kind,
  { field, direction }: { field: string; direction: Direction },
  layout: Layout,
  { t }: Words,
): string {
  if (direction === 'off') return t('mapping.notSynced')
  return t(`mapping.places.${placeOf(kind, field, layout)}`)
}

function placeOf(kind: Kind, field: string, layout: Layout): PlaceKey {
  if (kind !== 'contact') return places[kind][field] ?? 'pinned'
  if (field === 'name') return layout
  return field === 'tags' ? 'cardTags' : 'line'
}

const directionKeys = {
  both: 'both',
  'to-nozbe': 'toNozbe',
  'to-highlevel': 'toHighlevel',
  off: 'off',
} as const

/** What was edited: the rule where it is one, else how many. */
export function editText(
  changed: readonly ChangedRule[],
  customFields: readonly CustomField[],
  words: Words,
): string {
  const { t } = words
  const [first, second] = changed
  if (!first || second) return t('mapping.bar.several', { count: changed.length })
  const { kind, before, after } = first
  const field = isolate(fieldName(kind, after.field, customFields, words))
  if (before?.direction !== after.direction)
    return t(`mapping.bar.${directionKeys[after.direction]}`, { field })
  if (sourceOf(after.direction) === null) return t(`mapping.bar.${after.conflict}`, { field })
  return t(putsBack(after) ? 'mapping.bar.putBack' : 'mapping.bar.leaveEdits', { field })
}

/** What saving does in the whole workspace. */
export function effectText({ records, calls, conflicts, held }: MappingEffect, { t }: Words): string {
  const parts = services.toReversed().map((service) => {
    const some = (['contact', 'task', 'note', 'appointment'] as const)
      .filter((kind) => records[kind][service] > 0)
      .map((kind) => t(`mapping.writes.${service}.${kind}`, { count: records[kind][service] }))
    return some.length > 0 ? joined(some, t) : t(`mapping.writes.none.${service}`)
  })
  const isNothing = Object.values(records).every(({ highlevel, nozbe }) => highlevel + nozbe === 0)
  return [
    isNothing
      ? t('mapping.bar.nothing')
      : t('mapping.bar.writes', { what: joined(parts, t), calls: t('mapping.bar.calls', { count: calls }) }),
    ...(conflicts > 0 ? [t('mapping.bar.conflicts', { count: conflicts })] : []),
    ...(held > 0 ? [t('mapping.bar.held', { count: held })] : []),
  ].join(' ')
}

const joined = ([first = '', ...rest]: readonly string[], t: Words['t']): string =>
  rest.reduce((all, next) => t('mapping.bar.and', { first: all, second: next }), first)
