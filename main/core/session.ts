import type { Check } from '../../shared/diagnostics'
import { kinds as allKinds, type Kind, type PerService, type Trigger } from '../../shared/domain'
import { concernsOneRecord, TandemError } from '../../shared/errors'
import type { Mapping } from '../../shared/mapping'
import type { KnownPerson } from '../../shared/mappingShown'
import type { PreviewReport, RunReport, UndoReport, VerifyReport } from '../../shared/report'
import type { CallsToday, RunProgress } from '../../shared/state'
import type { UndoPlan } from '../../shared/undo'
import { loadRecipes } from '../automation/book'
import type { Caller } from '../automation/caller'
import type { Facts } from '../automation/facts'
import { mappingBy, staysBy } from '../automation/switches'
import { limitsOf } from '../connectors/budget'
import { findEntry } from '../connectors/catalog'
import { callEntry } from '../connectors/catalog/call'
import type { CatalogAction } from '../connectors/catalog/entry'
import { type CatalogRequest, requestOf } from '../connectors/catalog/request'
import type { CallReport } from '../connectors/http'
import { withPriority } from '../connectors/priority'
import type { Store } from '../store/store'
import { decideApproval, resolveConflict, type Take } from '../sync/decide'
import type { SyncDeps } from '../sync/deps'
import type { ExecuteContext } from '../sync/execute/context'
import { readBoth } from '../sync/firstPlan'
import type { Writable } from '../sync/guard/types'
import type { Rules } from '../sync/plan/types'
import type { Definitions, ServicePort } from '../sync/ports'
import { type PreviewOptions, previewKnown, previewSync } from '../sync/preview'
import { linkByHand, unlinkByHand } from '../sync/relink'
import { currentRules, type RunOptions, runSync } from '../sync/run'
import type { Link } from '../sync/syncStore'
import { planUndo } from '../sync/undo/planUndo'
import type { UndoTarget } from '../sync/undo/target'
import { undoRun } from '../sync/undo/undoRun'
import { verify } from '../sync/verify'
import { tidyAfterRun } from './afterRun'
import { type TriedCall, tryCall } from './catalogue/tryCall'
import { type ConnectionOptions, connect, portsOf } from './connection'
import { definitionBook } from './definitions'
import { diagnose } from './diagnostics'
import { findingBook } from './findings'
import { forgetFullReading, isFullReadingDue, noteFullReading } from './fullReading'
import { confirmIdentity, type Unconfirmed } from './identity'
import { agreeAnew, checkedMapping, loadMapping, saveMapping } from './mapping'
import { createMappingDesk, type MappingDesk } from './mappingDesk/desk'
import { type MatchBook, openMatchBook } from './match/matchBook'
import { checkedPairs, savePairs } from './people'
import { recipeActions, recipeEntries } from './recipeActions'
import { createRecipeDesk, type RecipeDesk, runRecipes } from './recipes'
import { onlyConfirmed } from './refusing'
import { noteKinds } from './scheduledKinds'
import { loadSettings } from './settings'
import { loadWorkspace, type Workspace } from './workspace'

export interface SyncOptions {
  trigger: Trigger
  /** Reads everything, so that what was deleted is found. By default once a day. */
  complete?: boolean
  kinds?: readonly Kind[]
  /** Keys of a preview's changes: carries out these and nothing else. */
  shown?: ReadonlySet<string>
  signal?: AbortSignal
  onProgress?: (progress: RunProgress) => void
}

export interface SessionOptions extends ConnectionOptions {
  /** What the sign-ins may write, asked at the start of everything that writes. Default: everything. */
  writable?(): Writable
}

export interface CarryOutOptions extends Pick<SyncOptions, 'signal' | 'onProgress'> {
  read?: RunOptions['read']
  first?(context: ExecuteContext, writable: Writable): Promise<void>
}

/** Who works on both services, and who is who. */
export interface Directory {
  people: Definitions['people']
  known: PerService<readonly KnownPerson[]>
}

/**
 * A workspace that is open and connected. Whatever asks a service throws `workspace.mismatch`, before anything is read or
 * written, where the services are not those of the workspace.
 */
export interface Session {
  workspace: Workspace
  /** Started by the clock, it leaves other applications their share of the day's calls; nothing else does. */
  sync(options: SyncOptions): Promise<RunReport>
  preview(options: Partial<PreviewOptions>): Promise<PreviewReport>
  /** The same, of what is known. Asks nobody. */
  previewKnown(): PreviewReport
  verify(signal?: AbortSignal): Promise<VerifyReport>
  /** Before the first run: reads both services for `matchBook`, and writes to neither. Throws what a service says. */
  readForMatch(options: Parameters<typeof readBoth>[1]): Promise<void>
  /** How the contacts match by what was read. Asks nobody. */
  matchBook(): MatchBook
  /** Settles a conflict, and writes it at once. */
  resolve(id: number, take: Take, signal?: AbortSignal): Promise<RunReport>
  /** Lets a delete or mass change through, or refuses it, and carries that out at once. */
  decide(id: number, decision: 'approved' | 'refused', signal?: AbortSignal): Promise<RunReport>
  /** Carries out what the user has decided and the store holds, reading nothing by default. `first` is done before. */
  carryOut(options: CarryOutOptions): Promise<RunReport>
  /** What decisions about what waits are checked and counted by. */
  rules(): Rules
  cost: PerService<ServicePort['cost']>
  undo(
    target: UndoTarget,
    options: { confirmed: boolean } & Pick<SyncOptions, 'signal' | 'onProgress'>,
  ): Promise<UndoReport>
  /** What an undo would do, as far as it is known without asking a service. Throws `undo.nothing`. */
  planUndo(target: UndoTarget): UndoPlan
  unlink(recordId: string, kind: Kind): Link
  link(pair: { kind: Kind; highlevelId: string; nozbeId: string }): Link
  mapping(): Promise<Mapping>
  /** Puts a mapping in force from the next run on. Throws `choice.wrong`. */
  setMapping(given: unknown): Promise<Mapping>
  /** Rules that are not in force yet: what they would do, and putting them in force. */
  mappingDesk: MappingDesk
  people(): Promise<Directory>
  /** Pairs people by hand; both sides agree anew on who is responsible. Throws `choice.wrong`. */
  setPeople(given: unknown): Promise<Directory>
  /**
   * What calling an operation of the catalogue would send. Throws `choice.wrong` for a wrong input, `workspace.mismatch`
   * for one that names another location or space. Asks nobody.
   */
  requestOf(entry: CatalogAction, input: unknown): CatalogRequest
  /** Calls an operation of the catalogue, and answers what the service answered. Throws as `requestOf` does. */
  call(entry: CatalogAction, input: unknown, signal?: AbortSignal): Promise<unknown>
  /** The same with how it went, and without anything secret. Throws as `call` does. */
  tryCall(entry: CatalogAction, input: unknown, signal: AbortSignal): Promise<TriedCall>
  /** The fields and people of the workspace, as last read. */
  definitions(): Definitions
  /**
   * Finds out what the services leave open and is due to be asked, by reads alone. Never throws: what could not be asked is
   * tried another day.
   */
  probe(signal?: AbortSignal): Promise<void>
  /** Looks at everything that has to be right for Tandem to work, and says what is not and what to do. Changes nothing. */
  diagnose(signal?: AbortSignal): Promise<Check[]>
  recipes: RecipeDesk
  callsToday(): PerService<CallsToday>
}

const never = new AbortController().signal

/** Also what only asks what became of an action. Throws `choice.wrong`. */
function entryOf(name: string): CatalogAction {
  const entry = findEntry(name)
  if (entry?.type === 'action' && (recipeEntries.includes(entry) || !entry.writes)) return entry
  throw new TandemError('choice.wrong', { detail: `${name} is no action that a recipe can carry out.` })
}

/** What shows who is responsible. */
const personFields = [
  ['contact', 'owner'],
  ['task', 'assignee'],
] as const

/** Throws `workspace.missing` where set-up was not finished, `address.insecure`. Nothing is sent yet. */
export function openSession(store: Store, options: SessionOptions): Session {
  const workspace = loadWorkspace(store)
  const { clock } = options
  const connection = connect(options, store.meta)
  const book = definitionBook(connection, workspace, store.meta, clock)
  const findings = findingBook(connection, workspace, store.meta, clock)
  const dueRule = () => loadSettings(store.meta).due
  const ports = portsOf(connection, workspace, clock, book.current, findings, dueRule)

  const rules = (draft?: Mapping): SyncDeps['rules'] => {
    const { customFields } = book.current()
    const recipes = loadRecipes(store.meta)
    return {
      mapping: mappingBy(draft ?? loadMapping(store, customFields), recipes),
      stays: staysBy(recipes),
      firstRun: workspace.firstRun,
      compare: { country: workspace.highlevel.country, customFields },
      fit: { highlevel: ports.highlevel.fit, nozbe: ports.nozbe.fit },
      canHold: { highlevel: ports.highlevel.canHold, nozbe: ports.nozbe.canHold },
      isCopy: { highlevel: ports.highlevel.isCopy, nozbe: ports.nozbe.isCopy },
      copyIds: (kind, highlevelId) => Object.values(ports.nozbe.keysFor(kind, highlevelId)),
    }
  }
  const deps = (): SyncDeps => ({
    store,
    ports,
    clock,
    rules: rules(),
    guard: loadSettings(store.meta).guard,
    writable: writable(),
    calls: connection.countCalls(),
  })
  let isConfirmed = false
  /** What is read and written counts towards the day, however it ends. */
  const counted = async <T>(work: (now: SyncDeps, reasons: Unconfirmed) => Promise<T>): Promise<T> => {
    const now = deps()
    try {
      const reasons: Unconfirmed = isConfirmed
        ? { highlevel: null, nozbe: null }
        : await confirmIdentity(connection, workspace)
      isConfirmed = reasons.highlevel === null && reasons.nozbe === null
      return await work({ ...now, ports: onlyConfirmed(ports, reasons) }, reasons)
    } finally {
      connection.saveCounts()
      findings.save()
    }
  }
  const run = (
    more: Omit<RunOptions, 'signal' | 'onProgress'>,
    { signal = never, onProgress = () => {} }: Partial<SyncOptions>,
    decide = () => {},
  ) =>
    counted(async (now) => {
      decide()
      const age = more.read === 'everything' ? 'always' : 'when-old'
      // Without them the run goes on with what was read last; what is wrong with a service is in its report.
      if (more.read !== 'nothing') await book.refresh(age, signal).catch(() => {})
      const report = await runSync({ ...now, rules: rules() }, { ...more, signal, onProgress })
      if (report.errors.some(({ code }) => code === 'request.refused')) book.doubt()
      tidyAfterRun(store, report.runId, clock.now())
      return report
    })
  const carryOutNow = (decide: () => void, signal: AbortSignal = never) =>
    run({ trigger: 'manual', read: 'nothing' }, { signal }, decide)
  const known = (now: 'always' | 'when-old') => counted(() => book.refresh(now, never))
  const writable = (): Writable => options.writable?.() ?? { highlevel: allKinds, nozbe: allKinds }
  const facts = (): Facts => ({
    store,
    nozbe: ports.nozbe,
    zone: workspace.highlevel.timezone,
    ...book.current(),
  })
  const callAction = async (
    entry: CatalogAction,
    input: unknown,
    signal: AbortSignal,
    onCall?: (call: CallReport) => void,
  ) => {
    // What is wrong with the input is said before anybody is asked anything.
    requestOf(entry, input, place)
    return counted(async (_, reasons) => {
      const reason = reasons[entry.service]
      if (reason !== null) throw reason
      return callEntry(connection.http[entry.service], entry, input, place, signal, onCall)
    })
  }
  const callerFor = (signal: AbortSignal): Caller => ({
    actions: recipeActions,
    action: (name) => recipeActions().find((one) => one.name === name) ?? null,
    request: (name, input) => requestOf(entryOf(name), input, place),
    call: (name, input) => callAction(entryOf(name), input, signal),
  })
  const place = { locationId: workspace.highlevel.locationId, teamId: workspace.nozbe.teamId }
  const directory = (): Directory => ({ people: book.current().people, known: book.directory() })

  return {
    workspace,
    sync: async ({ trigger, complete, kinds, shown, ...rest }) => {
      const startedAt = clock.now()
      const isFull = complete ?? isFullReadingDue(store, startedAt)
      const report = await withPriority(trigger === 'manual' ? 'user' : 'run', () =>
        run(
          {
            trigger,
            read: isFull ? 'everything' : 'changes',
            ...(isFull && { onAllRead: () => noteFullReading(store, clock.now()) }),
            ...(kinds && { kinds }),
            ...(shown && { shown }),
            // Whoever asked for part of a run gets that part alone.
            ...(!kinds &&
              !shown && {
                last: (context) => {
                  const caller = callerFor(rest.signal ?? never)
                  return runRecipes({ context, store, facts: facts(), caller, writable: writable() })
                },
              }),
          },
          rest,
        ),
      )
      // What failed, or was not ticked, is in the next run again, whatever its interval.
      if (!shown && report.errors.every(({ code }) => concernsOneRecord(code)))
        noteKinds(store.meta, kinds ?? allKinds, startedAt)
      return report
    },
    preview: ({ complete = false, signal = never, ...rest }) =>
      withPriority('user', () =>
        counted(async (now) => {
          await book.refresh('when-old', signal)
          return previewSync({ ...now, rules: rules() }, { complete, signal, ...rest })
        }),
      ),
    previewKnown: () => previewKnown(deps()),
    verify: (signal = never) =>
      counted(async (now) => {
        await book.refresh('when-old', signal)
        return verify({ store, ports: now.ports, rules: rules() }, signal)
      }),
    readForMatch: (given) =>
      counted(async (now) => {
        await book.refresh('when-old', given.signal)
        await readBoth({ ...now, rules: rules() }, given)
      }),
    matchBook: () =>
      openMatchBook({
        deps: deps(),
        definitions: book.current(),
        layout: workspace.layout,
        paces: {
          highlevel: limitsOf('highlevel', workspace.highlevel.url).pace,
          nozbe: limitsOf('nozbe', workspace.nozbe.url).pace,
        },
      }),
    resolve: (id, take, signal) => carryOutNow(() => resolveConflict(store, rules(), id, take), signal),
    decide: (id, decision, signal) => carryOutNow(() => decideApproval(store, id, decision), signal),
    carryOut: ({ read = 'nothing', first, ...rest }) =>
      withPriority('user', () =>
        run(
          { trigger: 'manual', read, ...(first && { first: (context) => first(context, writable()) }) },
          rest,
        ),
      ),
    rules: () => currentRules({ store, rules: rules() }),
    cost: { highlevel: ports.highlevel.cost, nozbe: ports.nozbe.cost },
    undo: (target, { confirmed, signal = never, onProgress = () => {} }) =>
      withPriority('user', () => counted((now) => undoRun(now, target, { confirmed, signal, onProgress }))),
    planUndo: (target) => planUndo(deps(), target),
    unlink: (recordId, kind) => unlinkByHand({ store, clock }, recordId, kind),
    link: (pair) => linkByHand({ store, clock }, pair),
    mapping: async () => {
      await known('when-old')
      return loadMapping(store, book.current().customFields)
    },
    setMapping: async (given) => {
      await known('when-old')
      const { customFields } = book.current()
      const mapping = checkedMapping(given, loadMapping(store, customFields), customFields)
      saveMapping(store, mapping, customFields)
      return mapping
    },
    mappingDesk: createMappingDesk({ store, workspace, definitions: book.current, rules, deps }),
    people: async () => {
      await known('when-old')
      return directory()
    },
    setPeople: async (given) => {
      await known('always')
      const pairs = checkedPairs(given, book.directory())
      store.transaction(() => {
        savePairs(store.meta, pairs)
        for (const [kind, field] of personFields) agreeAnew(store, kind, field)
        forgetFullReading(store)
      })
      await known('always')
      return directory()
    },
    requestOf: (entry, input) => requestOf(entry, input, place),
    call: (entry, input, signal = never) => callAction(entry, input, signal),
    tryCall: (entry, input, signal) =>
      tryCall(entry, connection.http[entry.service].clean, (onCall) =>
        callAction(entry, input, signal, onCall),
      ),
    recipes: createRecipeDesk({ store, clock, facts, caller: callerFor(never) }),
    definitions: book.current,
    probe: (signal = never) =>
      counted(async (_, reasons) => {
        // A service that is away, or another one, tells nothing.
        if (reasons.highlevel === null && reasons.nozbe === null) await findings.probe(signal)
      }).catch(() => {}),
    diagnose: (signal = never) =>
      diagnose({ store, connection, workspace, clock, findings }, signal).finally(connection.saveCounts),
    callsToday: connection.today,
  }
}
