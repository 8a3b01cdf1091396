import { kinds, type Service, services } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'
import type { CreatePlan, PairPlan, Plan } from '../plan/types'
import type { Link } from '../store'
import { type ExecuteContext, noteFailure, recordKey } from './context'
import { createRecord } from './create'
import { endsRun, isOutage } from './outcome'
import { updateSide } from './update'

/** So many failures in a row that look like an outage end the run: the service is away, not the record bad. */
const outagesUntilEnd = 3

/**
 * Carries out a plan: contacts before what belongs to them, links before creates. One bad record does not stop the
 * others; an outage, a refused token or a full disk ends the run by throwing.
 */
export async function execute(plan: Plan, context: ExecuteContext): Promise<void> {
  const attempt = attempts(context)
  putAside(plan, context)
  for (const kind of kinds) {
    for (const pairPlan of plan.pairs.filter(({ pair }) => pair.kind === kind)) {
      await attempt(keysOfPair(pairPlan), () => executePair(context, pairPlan))
    }
    for (const create of plan.creates.filter(({ source }) => source.kind === kind)) {
      const { service, kind: sourceKind, id } = create.source
      await attempt([recordKey(service, sourceKind, id)], () => executeCreate(context, create))
    }
  }
}

async function executeCreate(context: ExecuteContext, create: CreatePlan): Promise<void> {
  await createRecord(context, create)
  context.onWrite(create.service)
}

async function executePair(context: ExecuteContext, plan: PairPlan): Promise<void> {
  const link = agree(context, plan)
  let clean = true
  for (const service of writeOrder(plan)) {
    if (plan.writes[service].length === 0 && !plan.finish[service]) continue
    const result = await updateSide(context, plan, link, service)
    context.onWrite(service)
    if (result !== 'written') {
      clean = false
      break
    }
  }
  if (clean) cleanPair(context, plan)
}

/** Links the pair where that is new, and records what both sides agree on or cannot agree on. */
function agree({ store, runId, log }: ExecuteContext, plan: PairPlan): Link {
  const { kind, linkId, highlevel, nozbe } = plan.pair
  return store.transaction(() => {
    const known = linkId === null ? undefined : store.links.find(linkId)
    const link = known ?? store.links.create(kind, highlevel.id, nozbe.id, runId)
    if (!known) log.linked += 1
    for (const { field, value } of plan.advances) store.base.set(link.id, field, value, runId)
    for (const conflict of plan.conflicts) store.conflicts.put({ linkId: link.id, kind, ...conflict }, runId)
    const parked = new Set(plan.conflicts.map(({ field }) => field))
    for (const { field } of store.conflicts.of(link.id))
      if (!parked.has(field)) store.conflicts.close(link.id, field)
    return link
  })
}

function cleanPair({ store }: ExecuteContext, { pair }: PairPlan): void {
  for (const service of services) store.records.clean(service, pair.kind, pair[service].id)
}

/** A side whose second place has to follow goes first: the base may move only after it. */
const writeOrder = (plan: PairPlan): Service[] =>
  plan.writes.nozbe.some(({ settles }) => !settles) ? ['nozbe', 'highlevel'] : ['highlevel', 'nozbe']

/** Records that wait for the user, or are left alone by the user's choice, are not planned again until they change. */
function putAside(plan: Plan, { store }: ExecuteContext): void {
  store.transaction(() => {
    for (const { service, kind, id } of plan.open) store.records.setStanding(service, kind, id, 'open')
    for (const { service, kind, id } of plan.left) store.records.setStanding(service, kind, id, 'left')
  })
}

type Attempt = (keys: string[], work: () => Promise<void>) => Promise<void>

function attempts(context: ExecuteContext): Attempt {
  let outages = 0
  return async (keys, work) => {
    if (context.signal.aborted) throw new TandemError('run.cancelled')
    if (keys.some((key) => context.failed.has(key))) return
    try {
      await work()
      outages = 0
    } catch (thrown) {
      if (endsRun(thrown)) throw thrown
      noteFailure(context, thrown, ...keys)
      outages = isOutage(thrown) ? outages + 1 : 0
      if (outages >= outagesUntilEnd) throw thrown
    }
  }
}

const keysOfPair = ({ pair }: PairPlan): string[] =>
  services.map((service) => recordKey(service, pair.kind, pair[service].id))
