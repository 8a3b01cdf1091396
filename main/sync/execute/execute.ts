import { kinds, type Service, services } from '../../../shared/domain'
import { homeField } from '../plan/planHome'
import { isInStep } from '../plan/planPair'
import { linkKey, unlinkKey } from '../plan/shownKeys'
import type { PairPlan, Plan } from '../plan/types'
import { type Link, recordKey } from '../syncStore'
import { addToHistory } from './addToHistory'
import { attempts } from './attempts'
import type { ExecuteContext } from './context'
import { createRecord } from './create'
import { moveRecord } from './move'
import { removeRecord } from './remove'
import { unlink } from './unlink'
import { updateSide } from './update'

/**
 * Carries out a plan: contacts before what belongs to them, links before creates. One bad record does not stop the
 * others; what concerns all of them is thrown.
 */
export async function execute(plan: Plan, context: ExecuteContext): Promise<void> {
  const attempt = attempts(context)
  putAside(plan, context)
  for (const planned of plan.unlinks) {
    unlink(context, planned.link, planned.reason)
    context.log.carriedOut.add(unlinkKey(planned))
  }
  for (const kind of kinds) {
    for (const pairPlan of plan.pairs.filter(({ pair }) => pair.kind === kind)) {
      const keys = services.map((service) => recordKey(service, kind, pairPlan.pair[service].id))
      await attempt(keys, () => executePair(context, pairPlan))
    }
    for (const create of plan.creates.filter(({ source }) => source.kind === kind)) {
      const key = recordKey(create.source.service, kind, create.source.id)
      await attempt([key], () => createRecord(context, create))
    }
  }
  for (const kind of [...kinds].reverse()) {
    for (const removal of plan.removals.filter(({ link }) => link.kind === kind)) {
      await attempt([recordKey(removal.service, kind, removal.record.id)], () =>
        removeRecord(context, removal),
      )
    }
  }
}

async function executePair(context: ExecuteContext, plan: PairPlan): Promise<void> {
  const link = noteAgreement(context, plan)
  if (isInStep(plan)) {
    // The only place where a pair stops being dirty: a write leaves it so, and the next plan confirms it.
    for (const service of services)
      context.store.records.setDirty(service, link.kind, plan.pair[service].id, false)
    return
  }
  if (plan.move && (await moveRecord(context, plan, plan.move, link)) !== 'written') return
  for (const service of writeOrder(plan)) {
    if (plan.writes[service].length === 0 && !plan.finish[service]) continue
    const result = await updateSide(context, plan, link, service)
    if (result !== 'written') return
  }
}

/** Links the pair where that is new, and records what both sides agree on or cannot agree on. */
function noteAgreement(context: ExecuteContext, plan: PairPlan): Link {
  const { store, runId, log } = context
  const { kind, linkId, highlevel, nozbe } = plan.pair
  return store.transaction(() => {
    const known = linkId === null ? undefined : store.links.find(linkId)
    const link = known ?? store.links.create(kind, highlevel.id, nozbe.id, runId)
    if (!known) {
      log.linked += 1
      log.carriedOut.add(linkKey(plan.pair))
      for (const service of services) store.records.setDirty(service, kind, plan.pair[service].id, true)
      if (nozbe.byline !== null) store.records.save('nozbe', nozbe, { dirty: true, ahead: true })
      if (kind !== 'contact') {
        const home = { highlevel: highlevel.parentId, nozbe: nozbe.parentId }
        store.base.set(link.id, homeField, home, runId)
      }
      addToHistory(context, { service: 'nozbe', link, record: nozbe, op: 'link', rule: plan.reason })
    }
    for (const { field, value } of plan.advances) store.base.set(link.id, field, value, runId)
    for (const conflict of plan.conflicts) store.conflicts.put({ linkId: link.id, kind, ...conflict }, runId)
    const parked = new Set<string | null>(plan.conflicts.map(({ field }) => field))
    for (const { field, choice } of store.conflicts.of(link.id)) {
      // What the user chose is kept until it is written: a write may fail.
      const isDue = field !== null && choice !== null && !isInStep(plan)
      if (!parked.has(field) && !isDue) store.conflicts.close(link.id, field)
    }
    return link
  })
}

/** A side whose second place has to follow goes first: the base may move only after it. */
const writeOrder = (plan: PairPlan): Service[] =>
  plan.writes.nozbe.some(({ settles }) => !settles) ? ['nozbe', 'highlevel'] : ['highlevel', 'nozbe']

/** Records that wait for the user, or are left alone by the user's choice, are not planned again until they change. */
function putAside(plan: Plan, { store, runId }: ExecuteContext): void {
  store.transaction(() => {
    for (const { service, kind, id } of plan.open) store.records.setStanding(service, kind, id, 'open')
    for (const { service, kind, id } of plan.left) store.records.setStanding(service, kind, id, 'left')
    for (const { link, ...values } of plan.deleteConflicts) {
      store.conflicts.put({ linkId: link.id, kind: link.kind, field: null, ...values }, runId)
    }
  })
}
