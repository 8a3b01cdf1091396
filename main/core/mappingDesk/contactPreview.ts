import { contactName } from '../../../shared/display'
import { type Fields, type FieldValue, services } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'
import type { ChangedRule } from '../../../shared/mapping'
import type { CardLine, ContactPreview, ShownRecord } from '../../../shared/mappingShown'
import { cardBook } from '../../connectors/nozbe/card/book'
import { writeValue } from '../../connectors/nozbe/card/value'
import type { Store } from '../../store/store'
import type { SyncDeps } from '../../sync/deps'
import { copiedFields } from '../../sync/plan/copiedFields'
import { draftedPair } from '../../sync/plan/drafted'
import { pairOf } from '../../sync/plan/pairOf'
import { planPair } from '../../sync/plan/planPair'
import type { Rules } from '../../sync/plan/types'
import type { Definitions } from '../../sync/ports'
import { currentRules } from '../../sync/run'
import type { StoredRecord } from '../../sync/syncStore'

export interface PreviewFacts {
  store: Store
  definitions(): Definitions
  drafted: SyncDeps['rules']
  changed: readonly ChangedRule[]
}

/** Records of each kind that a preview has. */
const mostOfAKind = 4
const childKinds = ['task', 'appointment', 'note'] as const

/** A record in Nozbe now, where it is there, and once the drafted rules were carried out. */
interface Sight {
  now: Fields | null
  after: Fields
}

/** By what was last seen, and asking nobody. Throws `choice.wrong` for a contact that is not known. */
export function contactPreview(facts: PreviewFacts, contactId: string): ContactPreview {
  const { store, definitions } = facts
  const contact =
    store.records.find('highlevel', 'contact', contactId) ?? store.records.find('nozbe', 'contact', contactId)
  if (!contact) throw new TandemError('choice.wrong', { detail: `There is no contact ${contactId}.` })
  const { now, after } = sightOf(facts, contact)
  const lines = cardBook(definitions()).lines.map(({ field, label }): CardLine => {
    return { field, label, now: textOf(now?.[field]), after: textOf(after[field]) }
  })
  const tagsOf = (fields: Fields | null) => (Array.isArray(fields?.tags) ? fields.tags : [])
  return {
    id: contact.id,
    name: { now: now && contactName(now), after: contactName(after) },
    tags: { now: tagsOf(now), after: tagsOf(after) },
    lines,
    records: childKinds.flatMap((kind) => childrenOf(facts, contact, kind)),
    isNew: now === null,
  }
}

const textOf = (value: FieldValue | undefined): string | null => writeValue(value ?? null) || null

function sightOf({ store, drafted, changed }: PreviewFacts, record: StoredRecord): Sight {
  const rules: Rules = currentRules({ store, rules: drafted })
  if (record.linkId === null) {
    return record.service === 'nozbe'
      ? { now: record.fields, after: record.fields }
      : { now: null, after: copiedFields(record, rules) }
  }
  const pair = pairOf(store, record.linkId, rules)
  // What rests stays as it is.
  const peer = pair?.nozbe ?? nozbeSide(store, record)
  const writes = pair ? planPair(draftedPair(pair, changed), rules).writes.nozbe : []
  const now = peer?.fields ?? {}
  return { now, after: { ...now, ...Object.fromEntries(writes.map(({ field, after }) => [field, after])) } }
}

function nozbeSide(store: Store, record: StoredRecord): StoredRecord | undefined {
  const link = record.linkId === null ? undefined : store.links.find(record.linkId)
  return link && store.records.find('nozbe', record.kind, link.nozbeId)
}

/** What belongs to the contact in Nozbe, or would: what only Nozbe has first came from there, and stays. */
function childrenOf(facts: PreviewFacts, contact: StoredRecord, kind: ShownRecord['kind']): ShownRecord[] {
  const { store, drafted } = facts
  const link = contact.linkId === null ? undefined : store.links.find(contact.linkId)
  const parentOn = { highlevel: link?.highlevelId, nozbe: link?.nozbeId, [contact.service]: contact.id }
  const found = services.flatMap((service) => {
    const parentId = parentOn[service]
    return parentId === undefined
      ? []
      : store.records
          .known(service, kind, parentId)
          .filter(({ state, linkId }) => state === 'live' && (service === 'highlevel' || linkId === null))
  })
  return found.slice(0, mostOfAKind).map((record) => {
    const { now, after } = sightOf(facts, record)
    const fields = drafted.mapping[kind].map(({ field }) => {
      return { field, now: now?.[field] ?? null, after: after[field] ?? null }
    })
    return { kind, id: record.id, fields, isNew: now === null }
  })
}
