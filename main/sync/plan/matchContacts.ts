import { type CompareContext, comparable } from '../../../shared/canonical/comparable'
import { type Service, services } from '../../../shared/domain'
import type { FirstRunRules } from '../../../shared/setUp'
import type { StoredRecord } from '../syncStore'
import type { MatchReason } from './types'

export interface Match {
  highlevel: StoredRecord
  nozbe: StoredRecord
  reason: MatchReason
}

export interface Matching {
  matches: Match[]
  /** On one side only. */
  single: Record<Service, StoredRecord[]>
  /** Waiting for the user to say what they match. */
  open: StoredRecord[]
  left: StoredRecord[]
}

type Key = (record: StoredRecord) => string | null

/**
 * Finds which unlinked contacts are the same person: by the link that a card carries, then by e-mail, then by phone;
 * each only where it points to exactly one contact on either side. An equal name alone is never taken silently, and
 * neither are several candidates: both follow the user's rule for ambiguous contacts. Pure.
 */
export function matchContacts(
  unlinked: Record<Service, StoredRecord[]>,
  rule: FirstRunRules['ambiguous'],
  context: CompareContext,
): Matching {
  const pool = { highlevel: new Set(unlinked.highlevel), nozbe: new Set(unlinked.nozbe) }
  const result: Matching = { matches: [], single: { highlevel: [], nozbe: [] }, open: [], left: [] }

  const take = (reason: MatchReason, highlevel: StoredRecord, nozbe: StoredRecord) => {
    result.matches.push({ highlevel, nozbe, reason })
    pool.highlevel.delete(highlevel)
    pool.nozbe.delete(nozbe)
  }

  const byId = new Map(unlinked.highlevel.map((record) => [record.id, record]))
  for (const nozbe of unlinked.nozbe) {
    const named = nozbe.namedPeer === null ? undefined : byId.get(nozbe.namedPeer)
    if (named && pool.highlevel.has(named)) take('named', named, nozbe)
  }

  const keyed = (field: 'email' | 'phone' | 'name', type: 'email' | 'phone' | 'text'): Key => {
    return (record) => comparable(type, record.fields[field] ?? null, context) as string | null
  }
  const keys: [MatchReason, Key][] = [
    ['email', keyed('email', 'email')],
    ['phone', keyed('phone', 'phone')],
    ['name', keyed('name', 'text')],
  ]
  for (const [reason, key] of keys) {
    for (const group of groups(pool, key)) {
      const [highlevel] = group.highlevel
      const [nozbe] = group.nozbe
      const unique = group.highlevel.length === 1 && group.nozbe.length === 1
      if (unique && reason !== 'name' && highlevel && nozbe) take(reason, highlevel, nozbe)
      else settleAmbiguous(group, reason)
    }
  }

  function settleAmbiguous(group: Group, reason: MatchReason): void {
    if (rule === 'copy') return
    if (rule === 'link') {
      group.highlevel.forEach((highlevel, index) => {
        const nozbe = group.nozbe[index]
        if (nozbe) take(reason, highlevel, nozbe)
      })
      return
    }
    for (const record of [...group.highlevel, ...group.nozbe]) {
      result[rule === 'skip' ? 'left' : 'open'].push(record)
      pool[record.service].delete(record)
    }
  }

  for (const service of services) result.single[service] = [...pool[service]]
  return result
}

interface Group {
  highlevel: StoredRecord[]
  nozbe: StoredRecord[]
}

/** Records with an equal key, where both sides have at least one. */
function groups(pool: Record<Service, Set<StoredRecord>>, key: Key): Group[] {
  const byKey = new Map<string, Group>()
  for (const service of services) {
    for (const record of pool[service]) {
      const value = key(record)
      if (value === null) continue
      const group = byKey.get(value) ?? { highlevel: [], nozbe: [] }
      group[service].push(record)
      byKey.set(value, group)
    }
  }
  return [...byKey.values()].filter(({ highlevel, nozbe }) => highlevel.length > 0 && nozbe.length > 0)
}
