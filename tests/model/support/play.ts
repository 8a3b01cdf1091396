import type { Session } from '../../../main/core/session'
import { idOn, type Link, type SyncStore } from '../../../main/sync/syncStore'
import { type Kind, services } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'
import type { Mapping } from '../../../shared/mapping'
import type { RunReport, VerifyReport } from '../../../shared/report'
import { calm, type Simulation, type SimulationOptions, simulate, type Work } from './simulation'
import type { Counts } from './sometimes'
import { pick } from './users/people'
import { switched } from './users/recipes'
import { keyOf } from './users/truth'
import type { Violation } from './users/violation'
import { isUserStep, type Step, type WorldStep } from './users/worldSteps'

export interface Played {
  violations: Violation[]
  crashes: number
  faults: number
  steps: number
  sometimes: Counts
}

/** The most runs that Tandem may need once people and faults have come to an end (I16). */
const mostRuns = 8

/** Plays the steps from a first run to rest, and says what was broken on the way. `watch` sees the world before it ends. */
export async function play(
  options: SimulationOptions,
  steps: readonly Step[],
  watch: (simulation: Simulation) => void = () => {},
): Promise<Played> {
  const simulation = await simulate(options)
  const { violations } = simulation
  const played: Played = { violations, crashes: 0, faults: 0, steps: 0, sometimes: simulation.sometimes }
  try {
    const first: Work = (session) => session.sync({ trigger: 'manual' })
    const report = await simulation.tandem(0, { ...calm, crash: options.crash ?? null }, first)
    // People go on once both services are linked: until then nothing tells an edit from what was always different.
    if (report === null) {
      played.crashes += 1
      await simulation.tandem(0, calm, first)
    }
    for (const step of steps) {
      if (violations.length > 0) break
      if (isUserStep(step)) await simulation.act(step)
      else await turn(simulation, step, played, options.overSockets)
      played.steps += 1
    }
    if (violations.length === 0) await comeToRest(simulation)
    // What a backup did not know is in question: once a person has decided it, both sides agree again.
    if (violations.length === 0 && options.onDisk) {
      await decideEverything(simulation)
      await comeToRest(simulation)
    }
    watch(simulation)
    return played
  } finally {
    await simulation.close()
  }
}

async function turn(
  simulation: Simulation,
  step: WorldStep,
  played: Played,
  overSockets: boolean,
): Promise<void> {
  const { practice } = simulation
  switch (step.do) {
    case 'sync': {
      const { store } = await simulation.installation(step.computer)
      if (store.firstRun.endedIn() === null) return beginSecond(simulation)
      // A request that hangs is given up after half a minute, which over sockets is no virtual one.
      const faults = step.faults.filter(({ kind }) => !overSockets || !kind.startsWith('hang'))
      practice.faults.add(...faults)
      const { complete, kinds } = step
      const report = await simulation.tandem(step.computer, step, (session) =>
        session.sync({ trigger: 'manual', complete, ...(kinds && { kinds }) }),
      )
      practice.faults.clear()
      if (report === null) played.crashes += 1
      played.faults += faults.length
      return
    }
    case 'syncPart': {
      const { store } = await simulation.installation(step.computer)
      if (store.firstRun.endedIn() === null) return beginSecond(simulation)
      await simulation.tandem(step.computer, step, (session) => syncPart(session, step.ticked))
      return
    }
    case 'wait':
      return simulation.clock.advance(step.ms)
    case 'skew':
      return simulation.skew(step.ms)
    case 'scarce':
      practice.highlevelState.settings.callsPerDay = callsToday(simulation) + step.calls
      return
    case 'restart':
      return simulation.restart(step.computer, false)
    case 'loseDatabase':
      return loseDatabase(simulation)
    case 'backUp': {
      const { store } = await simulation.installation(0)
      return void store.backUp('hand', simulation.clock.now(), 3)
    }
    case 'restore': {
      const { store } = await simulation.installation(0)
      const backup = pick(store.backups(), step.pick)
      if (backup) simulation.restore(backup.name)
      return
    }
    default:
      return ask(simulation, step)
  }
}

/** Reads what there is to do, and carries out what is ticked of it; null where it cannot be read now. */
async function syncPart(session: Session, ticked: readonly boolean[]): Promise<RunReport | null> {
  const preview = await session.preview({}).catch((thrown: unknown) => {
    if (thrown instanceof TandemError) return null
    throw thrown
  })
  if (!preview) return null
  const shown = preview.changes.filter((_, place) => ticked[place % ticked.length]).map(({ key }) => key)
  return session.sync({ trigger: 'manual', shown: new Set(shown) })
}

const dayMs = 86_400_000

/** What was asked of HighLevel since midnight. */
function callsToday({ practice, clock }: Simulation): number {
  const midnight = Math.floor(clock.now() / dayMs) * dayMs
  return practice.requests.filter(({ service, at }) => service === 'highlevel' && at >= midnight).length
}

/** A new day, with all that it allows. */
function allowPlenty({ practice, clock }: Simulation): void {
  practice.highlevelState.settings.callsPerDay = 200_000
  clock.advance(dayMs)
}

/** Whether nothing waits after one more sync of the first computer, once searches have caught up: both sides agree. */
async function isAgreed(simulation: Simulation): Promise<boolean> {
  allowPlenty(simulation)
  simulation.clock.advance(120_000)
  const report = await simulation.tandem(0, calm, (session) =>
    session.sync({ trigger: 'manual', complete: true }),
  )
  if (report === null || report.errors.length > 0) return false
  simulation.clock.advance(120_000)
  const { store } = await simulation.installation(0)
  return store.waiting().length === 0 && store.approvals.all().length === 0
}

/**
 * A computer that knows nothing cannot tell that two titles were one before an edit. So its first sync, undisturbed, comes
 * while both sides agree on what is there.
 */
async function beginSecond(simulation: Simulation): Promise<void> {
  if (await isAgreed(simulation))
    await simulation.tandem(1, calm, (session) => session.sync({ trigger: 'manual', complete: true }))
}

/** For the same reason the database is lost while both sides agree, and is made again at once. */
async function loseDatabase(simulation: Simulation): Promise<void> {
  if (!(await isAgreed(simulation))) return
  // What belongs to an archived contact is not linked anew, and nothing says what it is once it is moved out.
  simulation.ledger.estranged([...simulation.truth()].flatMap(([key, one]) => (one.isPaused ? [key] : [])))
  simulation.restart(0, true)
  await simulation.tandem(0, calm, (session) => session.sync({ trigger: 'manual', complete: true }))
}

type Question = Extract<
  WorldStep,
  {
    do:
      | 'switch'
      | 'answerRecipe'
      | 'answerOpen'
      | 'answerApproval'
      | 'answerConflict'
      | 'undo'
      | 'unlink'
      | 'changeRule'
  }
>

/** What the user tells Tandem; a refusal is shown to the user, who leaves it at that. */
async function ask(simulation: Simulation, step: Question): Promise<void> {
  const { store } = await simulation.installation(0)
  const { ledger } = simulation
  const tell = (work: Work) =>
    simulation.tandem(0, calm, (session) =>
      work(session).catch((thrown: unknown) => {
        if (thrown instanceof TandemError) return null
        throw thrown
      }),
    )
  switch (step.do) {
    case 'switch':
      await tell(async ({ recipes }) => {
        recipes.change(switched(step.recipe, step.isOn))
        return null
      })
      // What was completed while that stayed in Nozbe is taken for agreed.
      if (step.recipe === 'completed-tasks') ledger.leaves('task', 'completed')
      return
    case 'answerRecipe':
      await tell(async ({ recipes }) => {
        recipes.decide({ id: step.recipe, decision: step.agreed ? 'approved' : 'dropped' })
        return null
      })
      return
    case 'answerOpen':
      await tell(async (session) => linkOpen(simulation, session, store, step.pick))
      return
    case 'answerApproval': {
      const waiting = store.approvals.all().filter(({ state }) => state === 'waiting')
      const approval = pick(waiting, step.pick)
      if (!approval) return
      // What is left of a merged contact stays as it is, and appointments are made in HighLevel's calendars only.
      const isLeft = approval.op === 'archive' || approval.kind === 'appointment'
      const refused = isLeft ? 'apart' : 'restore'
      if (approval.op !== 'update') ledger.agreed(approval.linkIds, store, step.agreed ? 'delete' : refused)
      simulation.practice.faults.add(...step.faults)
      await tell((session) => session.decide(approval.id, step.agreed ? 'approved' : 'refused'))
      simulation.practice.faults.clear()
      const still = store.approvals.find(approval.id)
      if (step.agreed && still) simulation.sometimes['approval lapsed'] += 1
      if (!step.agreed && !still) simulation.sometimes['approval refused'] += 1
      return
    }
    case 'answerConflict': {
      const waiting = store.waiting().flatMap((item) => (item.type === 'conflict' ? [item.id] : []))
      const conflict = store.conflicts.find(pick(waiting, step.pick) ?? 0)
      if (!conflict) return
      const { linkId, field } = conflict
      const link = store.links.find(linkId)
      const isGone = step.take !== 'base' && link?.gone[step.take]
      if (field === null) ledger.agreed([linkId], store, isGone ? 'delete' : 'restore')
      if (field !== null || isGone) ledger.settled(linkId, field, store, simulation.truth())
      await tell((session) => session.resolve(conflict.id, step.take))
      return
    }
    case 'undo': {
      const runId = store.history.latest(200).map(({ run }) => run)
      const chosen = pick([...new Set(runId)], step.run)
      if (chosen === undefined) return
      const rows = store.history.ofRun(chosen)
      const links = rows.flatMap(({ linkId }) => (linkId === null ? [] : [linkId]))
      ledger.agreed(links, store, 'apart')
      // An earlier undo may have taken the link apart already.
      ledger.estranged(rows.map(({ service, kind, recordId }) => keyOf(service, kind, recordId)))
      await tell(async (session) => (await session.undo({ runId: chosen }, { confirmed: true })).run)
      return
    }
    case 'unlink': {
      const link = pick(store.links.all(step.kind), step.pick)
      if (!link) return
      const children = step.kind === 'contact' ? childrenOf(store, link) : []
      ledger.agreed([link.id, ...children.map(({ id }) => id)], store, 'apart')
      await tell(async (session) => {
        session.unlink(link.highlevelId, link.kind)
        return null
      })
      return
    }
    case 'changeRule':
      await tell(async (session) => {
        const mapping = await session.mapping()
        const { kind, direction, conflict } = step
        const rule = pick(mapping[kind], step.field)
        if (!rule) return null
        ledger.leaves(kind, rule.field)
        const rules = mapping[kind].map((one) => (one === rule ? { ...one, direction, conflict } : one))
        await session.setMapping({ ...mapping, [kind]: rules })
        return null
      })
  }
}

/** What waits unlinked and is known to people to be one with something on the other side is linked with that. */
function linkOpen({ ledger, truth }: Simulation, session: Session, store: SyncStore, number: number): null {
  const open = store.waiting().filter((item) => item.type === 'ambiguous')
  const item = pick(open, number)
  if (!item) return null
  const { kind, service, recordId } = item
  const other = ledger.otherSide(keyOf(service, kind, recordId), truth())
  if (!other) return null
  const link = store.links.of(other.service, kind, other.id)
  // Linked with what is gone, it has to be taken from that first.
  if (link) session.unlink(other.id, kind)
  const [highlevelId, nozbeId] = service === 'highlevel' ? [recordId, other.id] : [other.id, recordId]
  session.link({ kind, highlevelId, nozbeId })
  return null
}

/** So often people answer what waits; an answer may bring up the next question. */
const mostAnswers = 40

/** People answer all that waits, as long as there is something that they can answer. */
async function decideEverything(simulation: Simulation): Promise<void> {
  const { store } = await simulation.installation(0)
  for (let n = 0; n < mostAnswers && simulation.violations.length === 0; n += 1) {
    const [first] = store.waiting().slice(n % Math.max(1, store.waiting().length))
    if (!first) return
    if (first.type === 'ambiguous') await ask(simulation, { do: 'answerOpen', pick: n })
    if (first.type === 'approval')
      await ask(simulation, { do: 'answerApproval', pick: n, agreed: n % 2 === 0, faults: [] })
    if (first.type === 'conflict')
      await ask(simulation, { do: 'answerConflict', pick: n, take: n % 2 === 0 ? 'highlevel' : 'nozbe' })
  }
}

const childrenOf = (store: SyncStore, { highlevelId, nozbeId }: Link): Link[] => [
  ...store.links.ofParent('highlevel', highlevelId),
  ...store.links.ofParent('nozbe', nozbeId),
]

/** Without faults and with right clocks, and searches caught up: a few runs, then nothing is left to do (I2, I16). */
async function comeToRest(simulation: Simulation): Promise<void> {
  const { clock, ledger, violations } = simulation
  simulation.skew(0)
  allowPlenty(simulation)
  for (let run = 1; ; run += 1) {
    clock.advance(120_000)
    const report = await simulation.tandem(0, calm, (session) =>
      session.sync({ trigger: 'manual', complete: true }),
    )
    if (report === null || violations.length > 0) return
    const { changes, counts } = report
    // Where all of a kind is gone at once, it says so in every run and takes it for no delete.
    const errors = report.errors.filter(({ code }) => code !== 'listing.empty')
    // The second complete run confirms what the first one missed.
    if (run > 2 && changes.length === 0 && counts.linked === 0 && errors.length === 0) break
    if (run > mostRuns) {
      violations.push({
        law: 'I16',
        key: 'run',
        what: `has still to do: ${JSON.stringify({ changes, errors })}`,
      })
      return
    }
  }
  const { store, session } = await simulation.installation(0)
  violations.push(...ledger.atRest(simulation.truth(), store))
  violations.push(...disagreements(await session.verify(), store, await session.mapping()))
}

/** I1: what verify finds to differ, of all that goes both ways, waits for the user. */
function disagreements({ different }: VerifyReport, store: SyncStore, mapping: Mapping): Violation[] {
  const waiting = store.waiting()
  const parked = new Set(waiting.flatMap((item) => (item.type === 'conflict' ? [item.field ?? ''] : [])))
  return different.flatMap(({ kind, contact, highlevel, fields }) =>
    (fields ?? [])
      .filter((field) => !parked.has(field) && !isHeldEmpty(store, kind, highlevel ?? '', field))
      .filter((field) => mapping[kind].some((rule) => rule.field === field && rule.direction === 'both'))
      .map((field): Violation => ({ law: 'I1', key: `${kind} of ${contact}`, what: `${field} differs` })),
  )
}

/** Whether the field is empty on one side, and to empty it on the other waits for approval, with others. */
function isHeldEmpty(store: SyncStore, kind: Kind, highlevelId: string, field: string): boolean {
  const link = store.links.of('highlevel', kind, highlevelId)
  const isHeld = store.approvals
    .all()
    .some(({ op, linkIds }) => op === 'update' && linkIds.includes(link?.id ?? 0))
  return (
    link !== undefined &&
    isHeld &&
    services.some((service) => {
      const value = store.records.find(service, kind, idOn(link, service))?.fields[field] ?? ''
      return value === '' || (Array.isArray(value) && value.length === 0)
    })
  )
}
