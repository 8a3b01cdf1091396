import { comparable } from '../../../shared/canonical/comparable'
import type { Service } from '../../../shared/domain'
import { fieldsOf } from '../../../shared/fields'
import type { StoredRecord } from '../syncStore'
import type { Match } from './matchContacts'
import type { Rules } from './types'

export interface ChildMatching {
  matches: Match[]
  /** On one side only. */
  single: Record<Service, StoredRecord[]>
}

/**
 * Finds which unlinked records of one contact are the same thing: equal in every field, else of the same title where
 * that title is unique on both sides. Equal content makes adopting harmless, and two equal ones are as good as each
 * other. Pure.
 */
export function matchChildren(unlinked: Record<Service, StoredRecord[]>, rules: Rules): ChildMatching {
  const rest = { highlevel: [...unlinked.highlevel], nozbe: [...unlinked.nozbe] }
  const matches: Match[] = []

  const take = (reason: Match['reason'], highlevel: StoredRecord, nozbe: StoredRecord, shown = nozbe) => {
    matches.push({ highlevel, nozbe: shown, reason })
    rest.highlevel.splice(rest.highlevel.indexOf(highlevel), 1)
    rest.nozbe.splice(rest.nozbe.indexOf(nozbe), 1)
  }

  // What another computer, or this one before its data was lost, has copied is known by its id, whatever was edited since.
  const nozbeById = new Map(rest.nozbe.map((record) => [record.id, record]))
  for (const highlevel of nozbeById.size > 0 ? [...rest.highlevel] : []) {
    const id = rules.copyIds(highlevel.kind, highlevel.id).find((one) => nozbeById.has(one))
    const nozbe = id === undefined ? undefined : nozbeById.get(id)
    if (nozbe) take('named', highlevel, nozbe, withoutByline(nozbe, highlevel.byline) ?? nozbe)
  }

  for (const nozbe of [...rest.nozbe]) {
    for (const highlevel of rest.highlevel) {
      // A note that was made again in HighLevel has another author there than its copy says.
      const shown = [highlevel.byline, bylineOf(nozbe)]
        .map((byline) => withoutByline(nozbe, byline))
        .find((stripped) => stripped && contentKey(highlevel, rules) === contentKey(stripped, rules))
      if (!shown) continue
      take('content', highlevel, nozbe, shown)
      break
    }
  }
  const content = (record: StoredRecord) => contentKey(record, rules)
  for (const [key, nozbeOnes] of byKey(rest.nozbe, content)) {
    const highlevelOnes = rest.highlevel.filter((record) => content(record) === key)
    highlevelOnes.forEach((highlevel, index) => {
      const nozbe = nozbeOnes[index]
      if (nozbe) take('content', highlevel, nozbe)
    })
  }

  // An old record that was left alone is not meant by a new one that happens to be called the same.
  const title = (record: StoredRecord) => (record.standing === 'left' ? null : titleKey(record, rules))
  for (const [key, nozbeOnes] of byKey(rest.nozbe, title)) {
    const highlevelOnes = rest.highlevel.filter((record) => title(record) === key)
    const [highlevel] = highlevelOnes
    const [nozbe] = nozbeOnes
    if (highlevelOnes.length === 1 && nozbeOnes.length === 1 && highlevel && nozbe)
      take('title', highlevel, nozbe)
  }
  return { matches, single: rest }
}

/** The first line, where it looks like the one that Tandem writes before a note. */
const bylineOf = ({ fields: { body } }: StoredRecord): string | null =>
  (typeof body === 'string' && /^— .+, .+$/.exec(body.split('\n')[0] ?? '')?.[0]) || null

/** A comment that begins with the line which Tandem writes before the note: the body alone. Null for any other one. */
function withoutByline(record: StoredRecord, byline: string | null): StoredRecord | null {
  const { body } = record.fields
  if (
    byline === null ||
    record.kind !== 'note' ||
    typeof body !== 'string' ||
    !body.startsWith(`${byline}\n`)
  )
    return null
  const rest = body.slice(byline.length).trim()
  return { ...record, byline, fields: { ...record.fields, body: rest === '' ? null : rest } }
}

function contentKey(record: StoredRecord, rules: Rules): string {
  return JSON.stringify(
    fieldsOf[record.kind].map(({ name, type }) => {
      // Who is responsible may be unknown on one side, and says nothing about what the record is.
      if (type === 'person') return null
      const held = rules.fit.nozbe(record.kind, name, record.fields[name] ?? null)
      return comparable(type, held, rules.compare)
    }),
  )
}

function titleKey(record: StoredRecord, rules: Rules): string | null {
  const held = rules.fit.nozbe(record.kind, 'title', record.fields.title ?? null)
  return typeof held === 'string' ? (comparable('text', held, rules.compare) as string | null) : null
}

function byKey(
  records: StoredRecord[],
  key: (record: StoredRecord) => string | null,
): Map<string, StoredRecord[]> {
  const map = new Map<string, StoredRecord[]>()
  for (const record of records) {
    const value = key(record)
    if (value !== null) map.set(value, [...(map.get(value) ?? []), record])
  }
  return map
}
