import { accessOf, practiceAnswers } from '../../../main/core/practiceServices'
import { openSession, type Session } from '../../../main/core/session'
import { prepareWorkspace } from '../../../main/core/setUp'
import { saveWorkspace, type Workspace } from '../../../main/core/workspace'
import { type Practice, startPractice } from '../../../main/practice/index'
import { openStore, type Store } from '../../../main/store/store'
import type { SyncStore } from '../../../main/sync/syncStore'
import { type Clock, type VirtualClock, virtualClock } from '../../../shared/clock'
import { kinds } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'
import type { RunReport } from '../../../shared/report'
import { type CrashPoint, mortal } from './crash'
import { createDisk } from './disk'
import { type Meanwhile, meanwhile } from './meanwhile'
import { type Counts, glance, noneYet, seenIn } from './sometimes'
import { alike, type Place } from './users/alike'
import { actInHighLevel } from './users/highlevel'
import { isLinked } from './users/isLinked'
import { createLedger, type Ledger } from './users/ledger'
import { actInNozbe } from './users/nozbe'
import { type Home, type People, peopleOf } from './users/people'
import type { HighLevelStep, NozbeStep, UserStep } from './users/steps'
import { type Hints, keyOf, type Truth, truthOf } from './users/truth'
import type { Violation } from './users/violation'

type Send = (request: Request) => Promise<Response>

/** One computer with Tandem on it. */
export interface Installation {
  store: Store & SyncStore
  session: Session
}

export interface SimulationOptions {
  seed: number
  contacts: number
  overSockets: boolean
  indexLagMs: number
  layout: Workspace['layout']
  /** Where the first run ends, if it does not come to its end. */
  crash?: CrashPoint | null
  /** Whether the first computer keeps its database in a file, so that it can be backed up. */
  onDisk?: boolean
}

/** Both practice services with people at them, Tandem on up to two computers, and the ledger of what must be. */
export interface Simulation {
  practice: Practice
  clock: VirtualClock
  workspace: Workspace
  ledger: Ledger
  people: People
  truth(): Truth
  installation(computer: 0 | 1): Promise<Installation>
  stores(): readonly Store[]
  /** Starts Tandem again, with its store or an empty one. */
  restart(computer: 0 | 1, isEmpty: boolean): void
  /** Puts the backup of that name in the place of the first computer's database. */
  restore(name: string): void
  /** Puts the computers' clock this much off the services'. */
  skew(ms: number): void
  act(step: UserStep): Promise<void>
  /** What Tandem does on a computer; null where that ended in a crash, or before anything was done. Whatever it broke is in `violations`. */
  tandem(computer: 0 | 1, weather: Weather, work: Work): Promise<RunReport | null>
  violations: Violation[]
  /** In how many runs each of the rare branches showed. */
  sometimes: Counts
  close(): Promise<void>
}

/** What is asked of Tandem; the report of the run that it came to, if any. */
export type Work = (session: Session) => Promise<RunReport | null>

/** What happens to a process of Tandem, and what people do meanwhile, each before its n-th request. */
export interface Weather {
  crash: CrashPoint | null
  during: readonly Meanwhile[]
}
export const calm: Weather = { crash: null, during: [] }

export async function simulate(options: SimulationOptions): Promise<Simulation> {
  const { seed, contacts, indexLagMs } = options
  const clock = virtualClock(Date.UTC(2026, 4, 12, 9))
  const practice = await startPractice({ seed, contacts, clock, indexLagMs })
  // Where an update has to carry the title, it writes over one that a person gives at the same time.
  practice.highlevelState.settings.taskUpdateNeedsTitleAndDueDate = false
  let skewMs = 0
  /** The computers' clock. Sleeping takes as long as it takes, however wrong the clock. */
  const local: Clock = { now: () => clock.now() + skewMs, sleep: clock.sleep }
  const access = accessOf(practice)
  const connectionBy = (transport: Send | null) => ({
    access,
    clock: local,
    ...(transport ? { transport } : {}),
  })
  const plain: Send | null = options.overSockets ? null : practice.transport
  const answers = { ...practiceAnswers(practice), layout: options.layout }
  const { workspace } = await prepareWorkspace(connectionBy(plain), answers)

  const disk = options.onDisk ? createDisk(workspace.id) : null
  const newStore = (computer: 0 | 1): Store => {
    if (computer === 0) disk?.lose()
    const store = openStore((computer === 0 && disk?.file) || ':memory:', 0)
    saveWorkspace(store, workspace)
    return store
  }
  const installations: (Installation | undefined)[] = []
  const open = (store: Store): Installation => ({ store, session: openSession(store, connectionBy(plain)) })
  const installation = async (computer: 0 | 1): Promise<Installation> => {
    const present = installations[computer] ?? open(newStore(computer))
    installations[computer] = present
    return present
  }

  const home = homeOf(workspace)
  const people = peopleOf(practice, home, clock, seed)
  const known = { cards: new Set<string>(), appointments: new Set<string>() }
  const hints = (): Hints => {
    for (const one of installations) if (one) addHints(known, one.store)
    return known
  }
  const truth = (): Truth => truthOf(practice.highlevelState, practice.nozbeState, home, hints())
  const place = { country: workspace.highlevel.country ?? '', zone: workspace.highlevel.timezone }
  const ledger = createLedger(truth(), {
    place,
    matched: () => matchedPeople(practice),
    now: clock.now,
  })
  const violations: Violation[] = []
  const sometimes = noneYet()

  const act = async (step: UserStep): Promise<void> => {
    const before = truth()
    if (isOfHighLevel(step)) await actInHighLevel(people, step)
    else await actInNozbe(people, step as NozbeStep, hints().cards)
    const after = truth()
    ledger.byPerson(before, after, (key) => isLeftBehind(practice, key))
    const computers = installations.flatMap((one) => (one ? [one.store] : []))
    ledger.estranged(editedUnseen(before, after, computers))
    if (computers.length > 1)
      for (const [key, field] of takenBackUnseen(before, after, computers, place)) ledger.unseen(key, field)
  }

  const others = (store: Store) =>
    installations.flatMap((one) => (one && one.store !== store ? [one.store] : []))
  const tandem: Simulation['tandem'] = async (computer, { crash, during }, work) => {
    const { store } = await installation(computer)
    const atFirst = { before: glance(store), truthBefore: truth() }
    const listed = new Set<string>()
    let before = atFirst.truthBefore
    const agreesAnew = () => {
      if (store.firstRun.endedIn() === null) ledger.beginsAnew()
      if (store.isCatchingUp()) ledger.catchesUp(store)
    }
    const judge = () => {
      violations.push(...ledger.byTandem(before, truth(), store))
      agreesAnew()
    }
    agreesAnew()
    ledger.estranged(unmarkedSections(others(store)))
    ledger.deeds.begin(store)
    const carry: Send = async (request) => {
      const { pathname } = new URL(request.url)
      const answer = await (plain ?? fetch)(request)
      if (pathname.endsWith('/contacts/search')) for (const id of await idsIn(answer.clone())) listed.add(id)
      return answer
    }
    const attended = meanwhile(carry, during, async (step) => {
      judge()
      await act(step)
      before = truth()
    })
    const life = crash && mortal(crash)
    const transport = life ? life.transport(attended) : attended
    const session = openSession(life ? life.store(store) : store, connectionBy(transport))
    const report = await work(session).catch((thrown: unknown) => {
      // An answer that denies the location or the space is believed: nothing is read or written then.
      const isRefused = thrown instanceof TandemError && thrown.code === 'workspace.mismatch'
      if (life?.died() || isRefused) return null
      throw thrown
    })
    judge()
    for (const name of seenIn({ ...atFirst, computer, store, report, listed })) sometimes[name] += 1
    return report
  }

  return {
    practice,
    clock,
    workspace,
    ledger,
    people,
    truth,
    installation,
    stores: () => installations.flatMap((one) => (one ? [one.store] : [])),
    restart: (computer, isEmpty) => {
      const present = installations[computer]
      if (!present) return
      if (isEmpty) present.store.close()
      installations[computer] = open(isEmpty ? newStore(computer) : present.store)
    },
    restore: (name) => {
      const present = installations[0]
      if (!present || !disk) return
      const before = linkedPairs(present.store)
      ledger.restored(truth(), present.store)
      present.store.close()
      const store = disk.restore(name, local.now())
      installations[0] = open(store)
      ledger.forgotten(before.filter(([highlevel]) => !isLinked(store, highlevel)))
    },
    skew: (ms) => {
      skewMs = ms
    },
    act,
    tandem,
    violations,
    sometimes,
    close: async () => {
      for (const one of installations) one?.store.close()
      disk?.remove()
      await practice.close()
    },
  }
}

const isOfHighLevel = (step: UserStep): step is HighLevelStep => step.do.startsWith('hl.')

/** Keys of what is linked, both sides of each. */
const linkedPairs = (store: SyncStore): [highlevel: string, nozbe: string][] =>
  kinds.flatMap((kind) =>
    store.links
      .all(kind)
      .map(({ highlevelId, nozbeId }): [string, string] => [
        keyOf('highlevel', kind, highlevelId),
        keyOf('nozbe', kind, nozbeId),
      ]),
  )

/** Adds what a store knows; what was a card or an appointment once stays one. */
function addHints(
  { cards, appointments }: { cards: Set<string>; appointments: Set<string> },
  store: SyncStore,
) {
  for (const { nozbeId } of store.links.all('contact')) {
    const card = store.records.find('nozbe', 'contact', nozbeId)?.parts.card
    if (card) cards.add(card)
  }
  for (const { nozbeId } of store.links.all('appointment')) appointments.add(nozbeId)
}

/** Nozbe may leave what was in a deleted section behind, in no section. */
function isLeftBehind({ nozbeState: { tasks, comments } }: Practice, key: string): boolean {
  const [service, kind, id = ''] = key.split(' ')
  if (service !== 'nozbe' || kind === 'contact') return false
  const comment = comments.get(id)
  return tasks.get(comment && !comment.is_deleted ? comment.task_id : id) !== undefined
}

/**
 * What was edited after one computer had copied it to HighLevel and before another one saw both: copies there carry no mark,
 * so that the other one has nothing but the content to know them by.
 */
function editedUnseen(before: Truth, after: Truth, computers: readonly SyncStore[]): string[] {
  return [...after].flatMap(([key, now]) => {
    const was = before.get(key)
    if (!was || now.kind === 'contact' || JSON.stringify(was) === JSON.stringify(now)) return []
    const knowing = computers.filter((store) => store.links.of(now.service, now.kind, now.id))
    return knowing.length > 0 && knowing.length < computers.length ? [key] : []
  })
}

/**
 * Sections that another computer has copied to HighLevel, and whose card it has still to write: this one has nothing but the name
 * to know the copy by, and HighLevel's search need not show that yet.
 */
function unmarkedSections(others: readonly SyncStore[]): string[] {
  return others.flatMap((store) =>
    store.links
      .all('contact')
      .filter(({ nozbeId }) => store.records.find('nozbe', 'contact', nozbeId)?.parts.card === undefined)
      .map(({ nozbeId }) => keyOf('nozbe', 'contact', nozbeId)),
  )
}

/**
 * What was brought back to what one computer agreed on, before it saw what another one had carried over meanwhile: to that
 * one nothing was edited here, and the other side was.
 */
function takenBackUnseen(
  before: Truth,
  after: Truth,
  computers: readonly SyncStore[],
  place: Place,
): [key: string, field: string][] {
  return [...after].flatMap(([key, { service, kind, id, fields }]) => {
    const was = before.get(key)
    if (!was || JSON.stringify(was.fields) === JSON.stringify(fields)) return []
    const isBack = (field: string) =>
      computers.some((store) => {
        const link = store.links.of(service, kind, id)
        const agreed = link && store.base.of(link.id).get(field)?.[service]
        const known = store.records.find(service, kind, id)?.fields[field]
        return (
          agreed !== undefined &&
          known !== undefined &&
          alike(field, agreed, fields[field] ?? null, place) &&
          alike(field, agreed, known, place) &&
          !alike(field, agreed, was.fields[field] ?? null, place)
        )
      })
    return Object.keys(fields)
      .filter(isBack)
      .map((field): [string, string] => [key, field])
  })
}

/** Those whom Nozbe shows with the e-mail that they have in HighLevel. */
function matchedPeople({ highlevelState, nozbeState }: Practice): Set<string> {
  const shown = new Set([...nozbeState.users.all()].map(({ invitation_email }) => invitation_email))
  return new Set(
    [...highlevelState.users.all()]
      .filter(({ email }) => shown.has(email))
      .map(({ firstName, lastName }) => `${firstName} ${lastName}`),
  )
}

function homeOf({ layout, nozbe: { projectId, groupId } }: Workspace): Home {
  return layout === 'section' ? { layout, projectId: projectId ?? '' } : { layout, groupId: groupId ?? '' }
}

/** Ids of the contacts that a search answered; none where the answer is broken. */
async function idsIn(answer: Response): Promise<string[]> {
  const body: unknown = await answer.json().catch(() => null)
  const contacts = typeof body === 'object' && body !== null && 'contacts' in body ? body.contacts : []
  return Array.isArray(contacts) ? contacts.map(({ id }: { id: string }) => id) : []
}
