import { equalIn } from '../../../shared/canonical/equal'
import { contactName } from '../../../shared/display'
import type { FieldValue } from '../../../shared/domain'
import { idOn, type Link, type StoredRecord, type SyncStore } from '../syncStore'
import { homeField } from './planHome'
import type { Rules } from './types'

/** What belongs to a contact and is copied to the other service once it is there. */
const copiedFrom = { highlevel: ['task', 'note', 'appointment'], nozbe: ['task', 'note'] } as const

/** What was edited since both sides agreed, as a person reads it; null where nothing was. */
export function editsOf(
  store: SyncStore,
  rules: Rules,
  record: StoredRecord,
  link: Link,
  children: readonly Link[],
): string | null {
  const edits = ownEdits(store, rules, record, link)
  if (record.kind === 'contact') {
    for (const child of children) {
      const own = store.records.find(record.service, child.kind, idOn(child, record.service))
      if (own && ownEdits(store, rules, own, child).length > 0) edits.push(`${own.kind}: ${labelOf(own)}`)
    }
    for (const kind of copiedFrom[record.service]) {
      for (const fresh of store.records.known(record.service, kind, record.id)) {
        // What waits for the user to say what it is was not decided to go.
        if (fresh.linkId === null && fresh.state === 'live' && fresh.standing !== 'left')
          edits.push(`${kind}: ${labelOf(fresh)}`)
      }
    }
  }
  return edits.length === 0 ? null : edits.join('\n')
}

/** What was edited of the record itself. */
export function ownEdits(store: SyncStore, rules: Rules, record: StoredRecord, link: Link): string[] {
  const base = store.base.of(link.id)
  const fields = rules.mapping[record.kind].flatMap(({ field, direction }) => {
    if (direction === 'off' || direction === `to-${record.service}`) return []
    const then = base.get(field)?.[record.service] ?? null
    const equal = equalIn(record.kind, field, rules.compare)
    // A name may have been changed in either of its places.
    const edited = [record.fields[field], record.copies[field]].find(
      (value) => value !== undefined && !equal(value, then),
    )
    return edited === undefined ? [] : [`${field}: ${asText(edited)}`]
  })
  return [...fields, ...newHome(store, rules, record, base.get(homeField)?.[record.service])]
}

/** The contact that the record was given to. One that is nobody's by now was not given to anybody. */
function newHome(
  store: SyncStore,
  rules: Rules,
  { service, kind, parentId }: StoredRecord,
  then: FieldValue | undefined,
): string[] {
  const leads = rules.mapping[kind].some(
    ({ direction }) => direction !== 'off' && direction !== `to-${service}`,
  )
  if (!leads || then === undefined || parentId === null || parentId === then) return []
  const contact = store.records.find(service, 'contact', parentId)
  return [`${homeField}: ${contactName(contact?.fields ?? {})}`]
}

const labelOf = ({ fields }: StoredRecord): string => asText(fields.title ?? fields.body)

const asText = (value: FieldValue | undefined): string =>
  Array.isArray(value) ? value.join(', ') : value == null ? '' : String(value)
