import { equalIn } from '../../shared/canonical/equal'
import { contactName } from '../../shared/display'
import { type Kind, otherService, type PerService, type Service } from '../../shared/domain'
import { goesTo } from '../../shared/mapping'
import type { VerifyItem, VerifyReport } from '../../shared/report'
import type { SyncDeps } from './deps'
import { isPartOfGone } from './gone'
import { mergeSighting } from './merge'
import { knownRecords, problemError } from './observe'
import { agreeIn } from './plan/agree'
import { homeField } from './plan/planHome'
import { cardField } from './plan/planPair'
import type { RemoteRecord, ServicePort } from './ports'
import { type BaseValue, idOn, type Link, type SyncStore } from './syncStore'

export interface VerifyDeps {
  store: SyncStore
  ports: PerService<ServicePort>
  rules: SyncDeps['rules']
}

const verifiedKinds: readonly Kind[] = ['contact', 'task', 'note', 'appointment']

/**
 * Reads everything on both sides anew, pairs it by link and compares every mapped field. Writes nothing, to a service
 * or to the store. Records that wait for the user count as missing or extra; a Nozbe task of nobody does not count.
 */
export async function verify(deps: VerifyDeps, signal: AbortSignal): Promise<VerifyReport> {
  const highlevel = await readAll(deps.ports.highlevel, deps.store, signal)
  const nozbe = await readAll(deps.ports.nozbe, deps.store, signal)
  const report: VerifyReport = { converged: false, equal: 0, different: [], missing: [], extra: [] }

  for (const kind of verifiedKinds) {
    const left = new Map(highlevel.of(kind))
    const right = new Map(nozbe.of(kind))
    const item = (h: RemoteRecord | undefined, n: RemoteRecord | undefined): VerifyItem => ({
      kind,
      contact: h ? highlevel.contactOf(h) : n ? nozbe.contactOf(n) : '',
      highlevel: h?.id ?? null,
      nozbe: n?.id ?? null,
    })
    for (const link of deps.store.links.all(kind)) {
      const h = left.get(link.highlevelId)
      const n = right.get(link.nozbeId)
      left.delete(link.highlevelId)
      right.delete(link.nozbeId)
      const pair = await confirmed(deps, link, h, n)
      const name = item(h, n)
      if (pair.highlevel && pair.nozbe) compare(deps, report, pair, { ...name, ...idsOf(link) })
      else if (pair.highlevel) report.missing.push({ ...name, ...idsOf(link) })
      else if (pair.nozbe) report.extra.push({ ...name, ...idsOf(link) })
    }
    for (const h of left.values())
      if (isDue(deps, highlevel, h, 'nozbe')) report.missing.push(item(h, undefined))
    for (const n of right.values())
      if (isDue(deps, nozbe, n, 'highlevel')) report.extra.push(item(undefined, n))
  }
  report.converged = report.different.length + report.missing.length + report.extra.length === 0
  return report
}

/** Whether an unlinked record should have another side: not one of nobody, nor of a contact that rests or is out of scope. */
function isDue({ store, rules }: VerifyDeps, own: Everything, record: RemoteRecord, to: Service): boolean {
  const { kind, parentId, state } = record
  const from = otherService(to)
  const mayGo = rules.mapping[kind].some(({ direction }) => goesTo(direction, to))
  // What the user has left alone is no difference, nor is what belongs to it.
  const isLeft =
    isLeftAlone(store, from, kind, record.id) ||
    (parentId !== null && isLeftAlone(store, from, 'contact', parentId))
  if (state !== 'live' || !mayGo || isLeft) return false
  if (kind === 'contact') return true
  if (parentId === null || (kind === 'appointment' && to === 'highlevel')) return false
  const link = store.links.of(from, 'contact', parentId)
  const peer = link && store.records.find(to, 'contact', idOn(link, to))
  return own.of('contact').get(parentId)?.state === 'live' && peer?.state !== 'archived'
}

const isLeftAlone = (store: SyncStore, service: Service, kind: Kind, id: string): boolean =>
  store.records.find(service, kind, id)?.standing === 'left'

const idsOf = (link: Link) => ({ highlevel: link.highlevelId, nozbe: link.nozbeId })

interface Compared {
  link: Link
  base: Map<string, BaseValue>
  highlevel: RemoteRecord | null
  nozbe: RemoteRecord | null
}

/** Listings lag: what looks different or missing is read by id before it is called so. */
async function confirmed(
  { store, ports, rules }: VerifyDeps,
  link: Link,
  h: RemoteRecord | undefined,
  n: RemoteRecord | undefined,
): Promise<Compared> {
  const base = store.base.of(link.id)
  if (h && n && differing({ link, base, highlevel: h, nozbe: n }, rules).length === 0) {
    return { link, base, highlevel: h, nozbe: n }
  }
  const now = async (service: Service, listed: RemoteRecord | undefined): Promise<RemoteRecord | null> => {
    const record = listed ?? store.records.find(service, link.kind, idOn(link, service))
    // Nozbe may leave behind what was in a deleted section.
    return record && !isPartOfGone({ store }, service, record) ? ports[service].get(record) : null
  }
  return { link, base, highlevel: await now('highlevel', h), nozbe: await now('nozbe', n) }
}

function compare({ rules, store }: VerifyDeps, report: VerifyReport, pair: Compared, item: VerifyItem): void {
  const fields = [...differing(pair, rules), ...displaced(pair, store)]
  if (fields.length === 0) report.equal += 1
  else report.different.push({ ...item, fields })
}

/** Whether the two sides belong to different contacts. */
function displaced({ link, highlevel, nozbe }: Compared, store: SyncStore): string[] {
  if (link.kind === 'contact' || !highlevel?.parentId || !nozbe?.parentId) return []
  const home = store.links.of('highlevel', 'contact', highlevel.parentId)
  return home && home.nozbeId !== nozbe.parentId ? [homeField] : []
}

/** The fields that differ; none for a pair whose link rests because one side is archived. */
function differing({ link, base, highlevel, nozbe }: Compared, rules: VerifyDeps['rules']): string[] {
  if (!highlevel || !nozbe || highlevel.state !== 'live' || nozbe.state !== 'live') return []
  if (nozbe.damaged !== null) return [cardField]
  return rules.mapping[link.kind]
    .filter(
      ({ field, direction }) =>
        direction !== 'off' && !agree(field, highlevel, nozbe, base.get(field), rules),
    )
    .map(({ field }) => field)
}

/** Equal, or as different as they were when the write was confirmed: a name cut to length, a due date made up. */
function agree(
  field: string,
  h: RemoteRecord,
  n: RemoteRecord,
  base: BaseValue | undefined,
  rules: VerifyDeps['rules'],
): boolean {
  const equal = equalIn(h.kind, field, rules.compare)
  const left = h.fields[field] ?? null
  const right = n.fields[field] ?? null
  // What a side cannot show, as an owner who is no user any more, is as it was. What neither shows cannot differ.
  if (h.fields[field] === undefined && n.fields[field] === undefined) return true
  if (base && h.fields[field] === undefined) return equal(right, base.nozbe)
  if (base && n.fields[field] === undefined) return equal(left, base.highlevel)
  if (agreeIn(h.kind, field, rules)(left, right)) return true
  return base !== undefined && equal(left, base.highlevel) && equal(right, base.nozbe)
}

interface Everything {
  of(kind: Kind): Map<string, RemoteRecord>
  contactOf(record: RemoteRecord): string
}

async function readAll(port: ServicePort, store: SyncStore, signal: AbortSignal): Promise<Everything> {
  const byKind = new Map<Kind, Map<string, RemoteRecord>>(verifiedKinds.map((kind) => [kind, new Map()]))
  // Which card counts, and how a note begins, is known from the store; what they say is read anew.
  const known = knownRecords(store, port.service)
  const pages = port.observe({ cursor: null, complete: true, known, signal })
  for await (const { records, problems } of pages) {
    const [problem] = problems
    if (problem) throw problemError(port.service, problem)
    for (const seen of records) {
      const record = mergeSighting(byKind.get(seen.kind)?.get(seen.id), seen)
      byKind.get(record.kind)?.set(record.id, record)
    }
  }
  const all = (kind: Kind) => byKind.get(kind) ?? new Map<string, RemoteRecord>()
  return {
    of: all,
    contactOf: (record) => {
      const contact = record.kind === 'contact' ? record : all('contact').get(record.parentId ?? '')
      return contactName(contact?.fields ?? {})
    },
  }
}
