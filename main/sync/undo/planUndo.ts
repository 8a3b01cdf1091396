import { type Service, services } from '../../../shared/domain'
import type { NotUndone } from '../../../shared/report'
import { isFinal, mostUndoShown, type UndoPlan, type UndoStep } from '../../../shared/undo'
import type { SyncDeps } from '../deps'
import type { PairPlan } from '../plan/types'
import { currentRules } from '../run'
import { recordKey, type StoredHistoryEntry } from '../syncStore'
import { refusal } from './refusal'
import { entriesOf, type UndoTarget } from './target'
import { whyCreateStays } from './undoCreate'
import { deletedRecords, whyDeleteStays } from './undoDelete'
import { undoFields } from './undoFields'
import { undoMoves } from './undoMoves'
import { unitsOf } from './units'

/**
 * What an undo would do, by what is known: the undo itself looks first at what was changed meanwhile. Reads the store alone.
 * Throws `undo.nothing`.
 */
export function planUndo(deps: Pick<SyncDeps, 'store' | 'rules' | 'writable'>, target: UndoTarget): UndoPlan {
  const { store, writable } = deps
  const rules = currentRules(deps)
  const context = { store, rules }
  const all = entriesOf(store, target)
  const made = all.filter(({ undoneIn }) => undoneIn === null)
  const steps: UndoStep[] = []
  const left: NotUndone[] = [
    ...unitsOf(all.filter(({ undoneIn }) => undoneIn !== null)).flatMap(([first]) =>
      first ? [refusal(first, 'undone')] : [],
    ),
    ...made.filter(isFinal).map((entry) => refusal(entry, 'impossible')),
  ]

  const fields = undoFields(store, rules, writable, made)
  const moves = undoMoves(context, writable, made)
  const byLink = new Map(fields.pairs.map((plan) => [plan.pair.linkId, plan]))
  steps.push(
    // What both sides show already is no step.
    ...fields.planned
      .map((entry) => fieldStep(entry, byLink.get(entry.linkId)))
      .filter((step) => step.services.length > 0),
    ...moves.planned.map((entry) => ({ ...stepOf(entry, 'move'), services: [entry.service] })),
  )
  left.push(...fields.notUndone, ...moves.notUndone)

  const again = new Set<string>()
  for (const deleted of deletedRecords(made)) {
    const { entry } = deleted
    const reason = whyDeleteStays(context, writable, deleted, again)
    if (reason !== null) left.push(refusal(entry, reason))
    else {
      again.add(recordKey(entry.service, entry.kind, entry.recordId))
      steps.push({ ...stepOf(entry, 'create'), services })
    }
  }
  const removed = new Set<string>()
  for (const entry of [...made].reverse()) {
    if (entry.op === 'link') {
      const isLinked = entry.linkId !== null && store.links.find(entry.linkId) !== undefined
      if (isLinked) steps.push(stepOf(entry, 'unlink'))
      else left.push(refusal(entry, 'gone'))
    }
    if (entry.op !== 'create' || entry.rule === 'undo') continue
    const reason = whyCreateStays(context, writable, entry, removed)
    if (reason !== null) left.push(refusal(entry, reason))
    else {
      removed.add(recordKey(entry.service, entry.kind, entry.recordId))
      steps.push({ ...stepOf(entry, 'delete'), services: [entry.service] })
    }
  }
  return {
    runId: all[0].run,
    steps: steps.slice(0, mostUndoShown),
    count: steps.length,
    deletes: steps.filter(({ op }) => op === 'delete').length,
    left: left.slice(0, mostUndoShown),
    leftCount: left.length,
  }
}

const stepOf = ({ kind, contact, title }: StoredHistoryEntry, op: UndoStep['op']): UndoStep => ({
  op,
  kind,
  contact,
  title,
  services: [],
  field: null,
  now: null,
  after: null,
})

function fieldStep(entry: StoredHistoryEntry, plan: PairPlan | undefined): UndoStep {
  const writeTo = (service: Service) => plan?.writes[service].find(({ field }) => field === entry.field)
  const written = services.filter((service) => writeTo(service) !== undefined)
  const shown = writeTo(entry.service) ?? services.map(writeTo).find((write) => write !== undefined)
  return {
    ...stepOf(entry, 'update'),
    services: written,
    field: entry.field,
    now: shown?.before ?? null,
    after: shown?.after ?? null,
  }
}
