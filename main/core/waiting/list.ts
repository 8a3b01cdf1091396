import { typeOf } from '../../../shared/canonical/equal'
import { contactName } from '../../../shared/display'
import { type FieldValue, services } from '../../../shared/domain'
import { customFieldId, customFieldName } from '../../../shared/fields'
import { goesTo, type Mapping } from '../../../shared/mapping'
import type {
  AmbiguousShown,
  ApprovalShown,
  ConflictForm,
  ConflictShown,
  NamedContact,
  Side,
  WaitingShown,
} from '../../../shared/waiting'
import type { Store } from '../../store/store'
import { mayKeepBoth } from '../../sync/keepBoth'
import { homeField } from '../../sync/plan/planHome'
import { cardField } from '../../sync/plan/planPair'
import type { Rules } from '../../sync/plan/types'
import type { Definitions } from '../../sync/ports'
import { type Conflict, idOn, type Link, type StoredRecord } from '../../sync/syncStore'
import { candidateFinder, joined, labelsOf } from './candidates'

export interface ListFacts {
  store: Store
  rules: Pick<Rules, 'mapping' | 'compare'>
  definitions: Definitions
}

/** Everything that waits for the user, as the window shows it. Reads the store. */
export function waitingShown(facts: ListFacts): Omit<WaitingShown, 'mayTakeBack'> {
  const { store } = facts
  const times = store.conflictTimes()
  const unknown = { highlevel: null, base: null, nozbe: null }
  return {
    conflicts: store.conflicts.all().flatMap((conflict) => {
      const link = store.links.find(conflict.linkId)
      return link ? [conflictShown(facts, conflict, link, times.get(conflict.id) ?? unknown)] : []
    }),
    approvals: store.approvals.all().map((approval): ApprovalShown => {
      const { id, kind, op, service, reason, state, linkIds } = approval
      const links = linkIds.flatMap((linkId) => store.links.find(linkId) ?? [])
      const records = links.map((link) => {
        const { contact, record } = named(store, link)
        return { contact: contact.name, title: titleOf(record) }
      })
      return { id, kind, op, service, reason, records, decided: state !== 'waiting' }
    }),
    ambiguous: ambiguousShown(facts),
  }
}

function conflictShown(
  { store, rules, definitions }: ListFacts,
  conflict: Conflict,
  link: Link,
  at: Record<Side, number | null>,
): ConflictShown {
  const { id, kind, field, base, highlevel, nozbe, choice } = conflict
  const form = formOf(conflict, rules)
  const values = { highlevel, base, nozbe }
  const { contact, record } = named(store, link)
  const custom = definitions.customFields.find((one) => customFieldName(one.id) === field)
  const rule = field === null ? undefined : rules.mapping[kind].find((one) => one.field === field)
  const isField = form !== 'home' && form !== 'card' && form !== 'edits'
  return {
    id,
    key: `${link.id} ${field ?? ''}`,
    kind,
    contact,
    title: titleOf(record),
    field,
    label: custom?.name ?? (field === null ? null : customFieldId(field)),
    form,
    options: form === 'person' ? definitions.people.map(({ name }) => name) : (custom?.options ?? null),
    values: form === 'home' ? homeNames(store, values) : values,
    at,
    gone: field === null ? (services.find((service) => link.gone[service] !== null) ?? null) : null,
    takes: takesOf(form),
    mayKeepBoth: isField && mayKeepBoth(form),
    mayType: isField,
    mayAlways: isField && form !== 'set' && mayAlways(rule),
    chosen: choice !== null,
  }
}

const mayAlways = (rule: Mapping['contact'][number] | undefined): boolean =>
  rule !== undefined && services.every((service) => goesTo(rule.direction, service))

function formOf({ kind, field }: Conflict, { compare }: ListFacts['rules']): ConflictForm {
  if (field === null) return 'edits'
  if (field === homeField) return 'home'
  if (field === cardField) return 'card'
  return typeOf(kind, field, compare)
}

/** See `choiceOf` in `sync/decide.ts`. */
function takesOf(form: ConflictForm): Side[] {
  if (form === 'card') return ['highlevel']
  return form === 'home' || form === 'edits' ? ['highlevel', 'nozbe'] : ['highlevel', 'base', 'nozbe']
}

/** Whom a record was given to, by name. */
function homeNames(store: Store, { highlevel, base, nozbe }: Record<Side, FieldValue>) {
  const name = (service: 'highlevel' | 'nozbe', id: FieldValue) =>
    typeof id === 'string' ? contactName(store.records.find(service, 'contact', id)?.fields ?? {}) : null
  return {
    highlevel: name('highlevel', highlevel),
    base: name('highlevel', base),
    nozbe: name('nozbe', nozbe),
  }
}

/** The contact that a link is, or belongs to, and the record on the side where it still is. */
function named(store: Store, link: Link): { contact: NamedContact; record: StoredRecord | undefined } {
  const records = services.flatMap((service) => {
    const record = link.gone[service]
      ? undefined
      : store.records.find(service, link.kind, idOn(link, service))
    return record ? [record] : []
  })
  const [record] = records
  if (link.kind === 'contact') return { contact: contactOf(link, record), record }
  for (const { service, parentId } of records) {
    const home = parentId === null ? undefined : store.links.of(service, 'contact', parentId)
    const parent = home && store.records.find('highlevel', 'contact', home.highlevelId)
    if (home) return { contact: contactOf(home, parent), record }
  }
  return { contact: { id: `none ${link.id}`, name: '', detail: '' }, record }
}

const contactOf = ({ id }: Link, record: StoredRecord | undefined): NamedContact => ({
  id: `link ${id}`,
  name: contactName(record?.fields ?? {}),
  detail: joined([record?.fields.company, record?.fields.city]),
})

const titleOf = (record: StoredRecord | undefined): string | null =>
  record && record.kind !== 'contact' ? labelsOf(record).name : null

function ambiguousShown({ store, rules }: ListFacts): AmbiguousShown[] {
  const candidatesFor = candidateFinder(store, rules.compare)
  return store.waiting().flatMap((item) => {
    if (item.type !== 'ambiguous') return []
    const { service, kind, recordId } = item
    const record = store.records.find(service, kind, recordId)
    if (!record) return []
    const home = record.parentId === null ? undefined : store.links.of(service, 'contact', record.parentId)
    const parent = home && store.records.find('highlevel', 'contact', home.highlevelId)
    const { name, detail } = labelsOf(record)
    const contact =
      kind === 'contact' ? { id: `${service} ${recordId}`, name, detail } : home && contactOf(home, parent)
    const candidates = candidatesFor(record).map((one) => ({
      id: one.id,
      ...labelsOf(one),
    }))
    return [
      {
        service,
        kind,
        id: recordId,
        contact: contact ?? { id: `${service} ${recordId}`, name: '', detail: '' },
        title: titleOf(record),
        candidates,
        mayCopy: kind !== 'appointment' || service === 'highlevel',
      },
    ]
  })
}
