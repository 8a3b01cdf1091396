import type { Store } from '../../../main/store/store'
import { isByRecipe } from '../../../main/sync/originals/original'
import type { Approval, Conflict, JournalRow, SyncStore } from '../../../main/sync/syncStore'
import type { RunReport } from '../../../shared/report'
import { recipesPlayed } from './users/recipes'
import { keyOf, type Truth } from './users/truth'

/** The rare branches that a long run of seeds must have reached, each as it shows in a report, history or store. */
export const rarely = [
  'edit met delete',
  'adoption after a crash',
  'merged contact',
  'index lag hid a create',
  'budget ran out in mid-run',
  'approval lapsed',
  'conflict healed itself',
  'task moved',
  'tag merged from both sides',
  'card garbled',
  'delete capped',
  'approval refused',
  'tombstone held',
  'second installation adopted',
  'synthetic due kept',
  'byline stripped',
  'rule overruled an edit',
  'name cut to fit',
  'record of nobody left alone',
  'backup put back',
  'moved on since the backup',
  'unsure what it was before the backup',
  'recipe at work',
  'recipe gone on with after a crash',
  'recipe held back',
] as const
export type Rarity = (typeof rarely)[number]
export type Counts = Record<Rarity, number>

export const noneYet = (): Counts => Object.fromEntries(rarely.map((name) => [name, 0])) as Counts

/** What a store shows between two runs. */
export interface Glance {
  approvals: readonly Approval[]
  conflicts: readonly Conflict[]
  openCreates: readonly JournalRow[]
  /** Ids of contacts in HighLevel that no listing has shown yet. */
  ahead: ReadonlySet<string>
  /** Whether a backup was put back, and not everything was read since. */
  isCatchingUp: boolean
  /** Numbers of what recipes had begun. */
  begun: ReadonlySet<number>
}

export function glance(store: Store): Glance {
  const conflicts = store.waiting().flatMap((item) => {
    const conflict = item.type === 'conflict' ? store.conflicts.find(item.id) : undefined
    return conflict ? [conflict] : []
  })
  return {
    approvals: store.approvals.all(),
    conflicts,
    openCreates: store.journal.unsettled().filter(({ op }) => op === 'create'),
    ahead: new Set(
      store.records.known('highlevel', 'contact', null).flatMap(({ id, ahead }) => (ahead ? [id] : [])),
    ),
    isCatchingUp: store.isCatchingUp(),
    begun: new Set(openJobs(store).flatMap(({ id, state }) => (state === 'acting' ? [id] : []))),
  }
}

const openJobs = (store: Store) => recipesPlayed.flatMap((id) => store.recipeJobs.open(id))

export interface RunFacts {
  computer: 0 | 1
  store: Store
  /** Null where it ended in a crash. */
  report: RunReport | null
  before: Glance
  truthBefore: Truth
  /** Ids of contacts that HighLevel's searches answered during the run. */
  listed: ReadonlySet<string>
}

/** What of the rare a run has shown. What becomes of approvals is seen where the user decides them. */
export function seenIn(facts: RunFacts): Set<Rarity> {
  const { store, report, before, computer, listed } = facts
  const now = glance(store)
  const history = report ? store.history.ofRun(report.runId) : []
  const nozbeNotes = store.records.known('nozbe', 'note', null)
  const nozbeContacts = store.records.known('nozbe', 'contact', null)
  const checks: Partial<Record<Rarity, boolean>> = {
    'edit met delete': now.conflicts.some(({ field }) => field === null),
    'adoption after a crash': before.openCreates.some((row) => isAdopted(row, facts)),
    'merged contact': store.links.all('contact').some(({ mergedInto }) => mergedInto !== null),
    'index lag hid a create': report !== null && [...before.ahead].some((id) => now.ahead.has(id)),
    'budget ran out in mid-run':
      report?.errors.some(({ code }) => code === 'rate.limited') === true && report.changes.length > 0,
    'conflict healed itself': before.conflicts.some((conflict) => isHealed(conflict, store)),
    'task moved': history.some(({ op, kind }) => op === 'move' && kind === 'task'),
    'tag merged from both sides': history.some(
      (row) =>
        row.field === 'tags' &&
        history.some(
          (other) => other.field === 'tags' && other.linkId === row.linkId && other.service !== row.service,
        ),
    ),
    'card garbled': nozbeContacts.some(({ damaged }) => damaged !== null),
    'delete capped': now.approvals.some(({ reason }) => reason === 'capped'),
    'tombstone held': [...listed].some((id) => store.tombstones.has('highlevel', 'contact', id)),
    'second installation adopted': computer === 1 && (report?.counts.linked ?? 0) > 0,
    'synthetic due kept': store.links.all('task').some(({ id }) => {
      const due = store.base.of(id).get('dueDate')
      return due !== undefined && due.nozbe === null && due.highlevel !== null
    }),
    'byline stripped': nozbeNotes.some(({ byline }) => byline !== null),
    'rule overruled an edit': history.some(
      ({ rule, field, op }) => op === 'update' && rule !== null && field !== null,
    ),
    'name cut to fit': nozbeContacts.some(({ fields }) => String(fields.name).endsWith('…')),
    'record of nobody left alone': store.records
      .known('nozbe', 'task', null)
      .some(({ parentId }) => parentId === null),
    'backup put back': before.isCatchingUp,
    'moved on since the backup': before.isCatchingUp && now.conflicts.some(({ field }) => field !== null),
    'unsure what it was before the backup':
      before.isCatchingUp &&
      store.waiting().some((item) => item.type === 'ambiguous' && item.kind !== 'contact'),
    'recipe at work': history.some(({ rule }) => isByRecipe(rule)),
    'recipe gone on with after a crash': recipesPlayed
      .flatMap((id) => store.recipeJobs.latest(id, 50))
      .some(({ id, state }) => state === 'done' && before.begun.has(id)),
    'recipe held back': openJobs(store).some(({ state }) => state === 'waiting'),
  }
  return new Set(rarely.filter((name) => checks[name]))
}

/** The source of the create is linked with something that was on the service before this run began. */
function isAdopted({ service, kind, peerId }: JournalRow, { store, truthBefore }: RunFacts): boolean {
  const link = store.links.of(service === 'highlevel' ? 'nozbe' : 'highlevel', kind, peerId)
  if (!link) return false
  return truthBefore.has(keyOf(service, kind, service === 'highlevel' ? link.highlevelId : link.nozbeId))
}

/** It is closed, nobody has chosen, and the pair is still linked. */
const isHealed = ({ id, choice, linkId, field }: Conflict, store: SyncStore): boolean =>
  choice === null && field !== null && !store.conflicts.find(id) && store.links.find(linkId) !== undefined
