import { comparable } from '../../../shared/canonical/comparable'
import { type Kind, otherService, type Service, services } from '../../../shared/domain'
import { goesTo } from '../../../shared/mapping'
import { isResting, type JournalRow, type Link, type StoredRecord, type SyncStore } from '../syncStore'
import { copiedFields } from './copiedFields'
import { leavesAlone, onlyLinks } from './firstRun'
import { tasksGivenAway } from './givenAway'
import { matchChildren } from './matchChildren'
import { type Match, matchContacts } from './matchContacts'
import { pairOf, unlinkedPair } from './pairOf'
import { planPair } from './planPair'
import { planRemovals } from './planRemovals'
import { planResting } from './planResting'
import { knownOnceIn, mayBeEachOther } from './putBack'
import type { Pair, Plan, Rules } from './types'

/**
 * What the next writes are, from what was observed and what both sides last agreed on. Reads the store and changes
 * nothing, there or on a service.
 */
export function makePlan(store: SyncStore, rules: Rules): Plan {
  const plan: Plan = {
    pairs: [],
    creates: [],
    removals: [],
    deleteConflicts: [],
    unlinks: store.records.outside().map((link) => ({ link, reason: 'scope' })),
    open: [],
    left: [],
  }
  planRemovals(store, rules, plan)
  if (rules.kinds.includes('contact')) planContacts(store, rules, plan)
  for (const kind of childKinds) if (rules.kinds.includes(kind)) planChildren(store, rules, plan, kind)
  return plan
}

const childKinds = ['task', 'note', 'appointment'] as const

function planContacts(store: SyncStore, rules: Rules, plan: Plan): void {
  planLinked(store, rules, plan, 'contact')
  if (!store.records.hasFresh('contact')) return

  const unlinked = {
    highlevel: planResting(store, rules, unlinkedOf(store, 'highlevel', 'contact'), plan),
    nozbe: unlinkedOf(store, 'nozbe', 'contact'),
  }
  const resting = new Set(plan.pairs.flatMap(({ pair }) => (isAtRest(pair) ? emailOf(pair.highlevel) : [])))
  // The choice for ambiguous contacts is one for the first run; later on a person is asked.
  const ambiguous = rules.isFirstRun ? rules.firstRun.ambiguous : 'ask'
  const matching = matchContacts(unlinked, ambiguous, rules.compare)
  const isKnownOnce = knownOnceIn(store)
  planMatches(matching.matches, rules, plan)
  plan.open.push(...matching.open)
  plan.left.push(...matching.left)
  for (const source of [...matching.single.highlevel, ...matching.single.nozbe]) {
    if (source.standing === 'left') continue
    if (leavesAlone(rules, source.service) || staysInNozbe(store, rules, source)) plan.left.push(source)
    else if (isTaken(store, source, resting) || isKnownOnce(source)) plan.open.push(source)
    else planCreate(source, rules, plan)
  }
}

/**
 * Whether a section that was added is to stay in Nozbe alone, as the user has switched it. What a first run copies is another
 * choice, and what is restored was no new contact.
 */
const staysInNozbe = (
  store: SyncStore,
  rules: Rules,
  { service, kind, id, namedPeer }: StoredRecord,
): boolean =>
  service === 'nozbe' &&
  rules.stays?.newContacts === true &&
  !rules.isFirstRun &&
  namedPeer === null &&
  store.tombstones.ofPeer(service, kind, id) === 0

/** Records that belong to a contact: planned per contact, once that contact is linked or about to be. */
function planChildren(store: SyncStore, rules: Rules, plan: Plan, kind: Kind): void {
  planLinked(store, rules, plan, kind)
  if (!store.records.hasFresh(kind)) return

  const peers = plannedPeers(plan)
  /** Both sides of a contact under one key, or undefined while the contact has no other side. */
  const family = (record: StoredRecord): string | undefined => {
    if (record.parentId === null) return undefined
    const link = store.links.of(record.service, 'contact', record.parentId)
    if (link?.mergedInto != null) return `link ${link.mergedInto}`
    if (link) return isResting(link) || isArchived(store, link) ? undefined : `link ${link.id}`
    return peers.get(contactKey(record.service, record.parentId))
  }

  const families = new Map<string, Record<Service, StoredRecord[]>>()
  for (const service of services) {
    for (const record of unlinkedOf(store, service, kind)) {
      const key = family(record)
      if (key === undefined) continue
      const members = families.get(key) ?? { highlevel: [], nozbe: [] }
      members[service].push(record)
      families.set(key, members)
    }
  }
  const isKnownOnce = knownOnceIn(store)
  const movers = kind === 'task' ? tasksGivenAway(store) : []
  const left: Record<Service, StoredRecord[]>[] = []
  for (const [key, members] of families) {
    const { matches, single } = matchChildren(members, rules)
    planMatches(matches, rules, plan)
    // What a second computer made anew waits until the old one is known to be gone, and takes its place then.
    const moved = movers.filter((record) => family(record) === key)
    const followers = matchChildren({ highlevel: single.highlevel, nozbe: moved }, rules).matches
    const waiting = new Set(followers.map(({ highlevel }) => highlevel))
    const isPlanned = (source: StoredRecord) =>
      !waiting.has(source) && source.standing !== 'left' && !isCopyOfUnknown(store, rules, source)
    left.push({ highlevel: single.highlevel.filter(isPlanned), nozbe: single.nozbe.filter(isPlanned) })
  }
  // A task may have been given to another contact in Nozbe since.
  const unsure = mayBeEachOther(store, kind === 'task' ? [allOf(left)] : left)
  for (const source of left.flatMap(({ highlevel, nozbe }) => [...highlevel, ...nozbe])) {
    if (onlyLinks(rules)) plan.left.push(source)
    else if (unsure.has(source) || isKnownOnce(source)) plan.open.push(source)
    else planCreate(source, rules, plan)
  }
}

const allOf = (groups: readonly Record<Service, StoredRecord[]>[]): Record<Service, StoredRecord[]> => ({
  highlevel: groups.flatMap(({ highlevel }) => highlevel),
  nozbe: groups.flatMap(({ nozbe }) => nozbe),
})

/**
 * A copy of which nothing tells what has become of the original, as on another computer or after the database was lost:
 * it may be gone, or not be shown yet. Copying it back would wake it, or double it.
 */
const isCopyOfUnknown = (store: SyncStore, rules: Rules, { service, kind, id }: StoredRecord): boolean =>
  rules.isCopy[service](id) && store.tombstones.ofPeer(service, kind, id) === 0

/**
 * Unlinked records that may be planned. While it is not known what a create left behind on a service, anything unlinked
 * there could be just that, and copying it back would double it.
 */
function unlinkedOf(store: SyncStore, service: Service, kind: Kind): StoredRecord[] {
  const makes = ({ op }: JournalRow) => op === 'create' || op === 'move'
  const open = store.journal.unsettled().filter((row) => makes(row) && row.kind === kind)
  if (open.some((row) => row.service === service)) return []
  const sources = new Set(open.map(({ peerId }) => peerId))
  return store.records.unlinked(service, kind).filter(({ id }) => !sources.has(id))
}

function planLinked(store: SyncStore, rules: Rules, plan: Plan, kind: Kind): void {
  for (const link of store.records.dirtyLinks(kind)) {
    const pair = pairOf(store, link.id, rules)
    if (!pair) continue
    const planned = planPair(pair, rules)
    if (namesGone(store, pair)) planned.finish.nozbe = true
    plan.pairs.push(planned)
  }
}

/** Whether the card leads to a contact that is no more, since that was merged or made again: it gets the right link. */
const namesGone = (store: SyncStore, { nozbe: { namedPeer, damaged }, highlevel }: Pair): boolean =>
  namedPeer !== null &&
  namedPeer !== highlevel.id &&
  damaged === null &&
  store.tombstones.has('highlevel', 'contact', namedPeer)

function planMatches(matches: Match[], rules: Rules, plan: Plan): void {
  for (const { highlevel, nozbe, reason } of matches) {
    // Taken apart by the user, the two stay apart, however alike they are.
    if (highlevel.standing === 'left' && nozbe.standing === 'left') continue
    const pair = unlinkedPair(highlevel, nozbe, rules)
    plan.pairs.push(planPair(pair, rules, reason))
  }
}

/** Nothing is made on a service to which no field of the kind may go; appointments are made in HighLevel's calendars only. */
function planCreate(source: StoredRecord, rules: Rules, plan: Plan): void {
  const service = otherService(source.service)
  if (source.kind === 'appointment' && service === 'highlevel') return
  if (!rules.mapping[source.kind].some(({ direction }) => goesTo(direction, service))) return
  plan.creates.push({ service, source, fields: copiedFields(source, rules) })
}

/** Contacts that this plan links or creates, under a key that both of their sides share. */
function plannedPeers(plan: Plan): Map<string, string> {
  const peers = new Map<string, string>()
  for (const { pair } of plan.pairs) {
    if (pair.kind !== 'contact' || pair.linkId !== null || isAtRest(pair)) continue
    peers.set(contactKey('highlevel', pair.highlevel.id), `pair ${pair.highlevel.id}`)
    peers.set(contactKey('nozbe', pair.nozbe.id), `pair ${pair.highlevel.id}`)
  }
  for (const { source } of plan.creates) {
    if (source.kind === 'contact')
      peers.set(contactKey(source.service, source.id), `create ${source.service} ${source.id}`)
  }
  return peers
}

const contactKey = (service: Service, id: string): string => `${service} ${id}`

/**
 * Whether a section in Nozbe names, by its card or its e-mail address, a contact that is linked to another section, or is
 * about to be to one that rests: then a person must say whether it is a copy or somebody else. `resting`: e-mail addresses.
 */
function isTaken(store: SyncStore, source: StoredRecord, resting: ReadonlySet<string>): boolean {
  if (source.service !== 'nozbe') return false
  if (source.namedPeer !== null && store.links.of('highlevel', 'contact', source.namedPeer)) return true
  return emailOf(source).some(
    (email) => resting.has(email) || store.records.isLinkedEmail('highlevel', email),
  )
}

/** In comparable form; none where there is none. */
function emailOf({ fields }: StoredRecord): string[] {
  const email = comparable('email', fields.email ?? null, { country: null })
  return typeof email === 'string' ? [email] : []
}

/** Whether the pair is linked although its section is archived. */
const isAtRest = ({ nozbe }: Pair): boolean => nozbe.state === 'archived'

const isArchived = (store: SyncStore, { highlevelId, nozbeId }: Link): boolean =>
  store.records.find('highlevel', 'contact', highlevelId)?.state === 'archived' ||
  store.records.find('nozbe', 'contact', nozbeId)?.state === 'archived'
