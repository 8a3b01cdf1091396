import { type CompareContext, comparable } from '../../../shared/canonical/comparable'
import { type Service, services } from '../../../shared/domain'
import { customFieldId, customFieldName, type FieldType } from '../../../shared/fields'
import type { Difference, MatchRow, Trait } from '../../../shared/match'
import type { PairPlan } from '../../sync/plan/types'
import type { Definitions } from '../../sync/ports'
import type { StoredRecord, SyncStore } from '../../sync/syncStore'
import { labelsOf } from '../waiting/candidates'

/** How many tasks and notes belong to each contact that has them on that side only, by service and id of the contact. */
export type Belongings = ReadonlyMap<string, { tasks: number; notes: number }>

export const none = { tasks: 0, notes: 0 }
export const belongingKey = (service: Service, contactId: string): string => `${service} ${contactId}`

/** Reads the store. */
export function belongingsIn(store: Pick<SyncStore, 'records'>): Belongings {
  const found = new Map<string, { tasks: number; notes: number }>()
  for (const service of services) {
    for (const [kind, what] of [
      ['task', 'tasks'],
      ['note', 'notes'],
    ] as const) {
      for (const { parentId } of store.records.unlinked(service, kind)) {
        if (parentId === null) continue
        const key = belongingKey(service, parentId)
        const known = found.get(key) ?? none
        found.set(key, { ...known, [what]: known[what] + 1 })
      }
    }
  }
  return found
}

const plain = { difference: null, ...none, candidates: [] }

/** Pure. */
export function equalRow({ pair }: PairPlan): MatchRow {
  return { ...plain, key: pair.highlevel.id, service: null, ...labelsOf(pair.highlevel) }
}

/** A row for each field that differs; one where only Tandem's own part is lacking. Pure. */
export function differenceRows({ pair, writes, conflicts }: PairPlan, definitions: Definitions): MatchRow[] {
  const fields = [
    ...new Set([...conflicts, ...writes.highlevel, ...writes.nozbe].map(({ field }) => field)),
  ].sort()
  const differences: Difference[] = fields.map((field) => ({
    field,
    label: labelOf(field, definitions),
    highlevel: pair.highlevel.fields[field] ?? null,
    nozbe: pair.nozbe.fields[field] ?? null,
  }))
  const lacking: Difference = { field: null, label: null, highlevel: null, nozbe: null }
  return (differences.length > 0 ? differences : [lacking]).map((difference) => ({
    ...equalRow({ pair } as PairPlan),
    key: `${pair.highlevel.id} ${difference.field}`,
    difference,
  }))
}

/** How the location calls a field of its own. Pure. */
const labelOf = (field: string, { customFields }: Definitions): string | null =>
  customFields.find(({ id }) => customFieldName(id) === field)?.name ?? customFieldId(field)

/** Pure. */
export function aloneRow(record: StoredRecord, belongings: Belongings): MatchRow {
  const { service, id } = record
  const theirs = belongings.get(belongingKey(service, id)) ?? none
  return { ...plain, ...theirs, key: `${service} ${id}`, service, ...labelsOf(record) }
}

const typeOfTrait = { email: 'email', phone: 'phone', name: 'text' } as const satisfies Record<
  Trait,
  FieldType
>

/** With whom an ambiguous contact may be one, and by what: the surest trait that both share. */
export function ambiguousRow(
  record: StoredRecord,
  candidates: readonly StoredRecord[],
  compare: CompareContext,
): MatchRow {
  const comparableOf = ({ fields }: StoredRecord, trait: Trait) =>
    comparable(typeOfTrait[trait], fields[trait] ?? null, compare)
  const sharedWith = (other: StoredRecord): Trait | null =>
    (['email', 'phone', 'name'] as const).find((trait) => {
      const value = comparableOf(record, trait)
      return value !== null && value === comparableOf(other, trait)
    }) ?? null
  const { service, id } = record
  return {
    ...plain,
    key: `${service} ${id}`,
    service,
    ...labelsOf(record),
    candidates: candidates.map((one) => ({ ...labelsOf(one), by: sharedWith(one) })),
  }
}
