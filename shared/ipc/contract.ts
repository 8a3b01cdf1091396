import { z } from 'zod'
import { kinds, services } from '../domain'
import type { ErrorReport } from '../errors'
import type { HistoryEntry } from '../report'
import {
  errorReportSchema,
  fieldValueSchema,
  runSummarySchema,
  serviceSchema,
  triggerSchema,
} from '../schemas'
import { setUpSteps } from '../setUp'
import { type AppState, phases, type RunProgress } from '../state'
import { statusNames } from '../status'
import { accountsSchema, browserSignIn } from './accounts'
import type { EventChannel, RequestChannel } from './channels'
import { backupList, backupName, checkList, exportChoice, keptBackups, savedFile, wipeChoice } from './data'
import { firstRunPreview, named, setUpAnswers, setUpChoices, spaceWarning } from './setUp'

const historyEntry: z.ZodType<HistoryEntry> = z.object({
  id: z.int(),
  run: z.int(),
  at: z.int(),
  service: serviceSchema,
  kind: z.enum(kinds),
  op: z.enum(['create', 'update', 'link', 'unlink', 'move', 'delete', 'archive']),
  recordId: z.string(),
  contact: z.string(),
  title: z.string().nullable(),
  field: z.string().nullable(),
  before: fieldValueSchema,
  after: fieldValueSchema,
  by: z.enum(['tandem', ...services]),
  rule: z.string().nullable(),
})

const runProgress: z.ZodType<RunProgress> = z.object({
  runId: z.int(),
  trigger: triggerSchema,
  startedAt: z.int(),
  phases: z.array(
    z.object({
      phase: z.enum(phases),
      state: z.enum(['waiting', 'active', 'done']),
      done: z.int(),
      total: z.int().nullable(),
      elapsed: z.number(),
    }),
  ),
  callsUsed: z.int(),
  callsPredicted: z.int().nullable(),
  timeLeft: z.number().nullable(),
})

const callsToday = z.object({ used: z.int(), allowed: z.int(), reserved: z.int() })

const appStateSchema: z.ZodType<AppState> = z.object({
  workspace: z.object({ id: z.string(), name: z.string(), practice: z.boolean() }).nullable(),
  status: z.enum(statusNames),
  conflicts: z.int(),
  approvals: z.int(),
  ambiguous: z.int(),
  gone: z.int(),
  error: errorReportSchema.nullable(),
  progress: runProgress.nullable(),
  lastRun: runSummarySchema.nullable(),
  nextRunAt: z.int().nullable(),
  scheduleMinutes: z.int(),
  pausedUntil: z.int().nullable(),
  calls: z.object({ highlevel: callsToday, nozbe: callsToday }),
  changesPerDay: z.array(z.object({ day: z.iso.date(), toNozbe: z.int(), toHighlevel: z.int() })),
  latest: z.array(historyEntry),
  inStep: z.object({ contacts: z.int(), tasks: z.int() }),
  unfiled: z.int(),
  accounts: accountsSchema,
  setUp: z.enum(setUpSteps),
})

export const historyQuerySchema = z.object({
  /** Words to find in names, titles and values; empty for all. */
  search: z.string().max(200),
  kind: z.enum(kinds).nullable(),
  /** The service that was written to; null for both directions. */
  to: serviceSchema.nullable(),
  /** Epoch milliseconds; null for any time. */
  since: z.int().nullable(),
  offset: z.int().min(0),
  limit: z.int().min(1).max(500),
})
export type HistoryQuery = z.infer<typeof historyQuerySchema>

export const historyPageSchema = z.object({
  /** Entries that match the query. */
  total: z.int(),
  /** Entries in the whole history, and the time of the first (epoch milliseconds). */
  all: z.int(),
  first: z.int().nullable(),
  entries: z.array(historyEntry),
})
export type HistoryPage = z.infer<typeof historyPageSchema>

const nothing = z.undefined()
/** What a user pastes: longer is no token. */
const pasted = z.string().max(4000)

/** Every request with the shape of its input and of its answer. A channel without an entry does not compile. */
export const requests = {
  'state:get': { input: nothing, output: appStateSchema },
  'practice:start': { input: nothing, output: nothing },
  'sync:start': { input: nothing, output: nothing },
  'sync:cancel': { input: nothing, output: nothing },
  /** Minutes; null until the user resumes. */
  'sync:pause': { input: z.int().positive().nullable(), output: nothing },
  'sync:resume': { input: nothing, output: nothing },
  'history:list': { input: historyQuerySchema, output: historyPageSchema },
  /** Opens the browser; answered when the user is signed in there, or when it failed. */
  'account:signIn': { input: browserSignIn, output: nothing },
  /** Shows the page of the sign-in under way once more. */
  'account:openBrowser': { input: nothing, output: nothing },
  /** The address at which the browser ended, or the code in it. */
  'account:paste': { input: pasted, output: nothing },
  'account:cancelSignIn': { input: nothing, output: nothing },
  'account:privateToken': { input: z.object({ token: pasted, locationId: pasted }), output: nothing },
  'account:nozbeToken': { input: pasted, output: nothing },
  'account:signOut': { input: serviceSchema, output: nothing },
  'account:keepUnprotected': { input: z.boolean(), output: nothing },
  'setUp:choices': { input: nothing, output: setUpChoices },
  /** Contacts of HighLevel by words in their name, e-mail or phone, to be picked by hand; at most 20. */
  'setUp:findContacts': { input: z.string().max(75), output: z.array(named) },
  /** Keeps the answers; makes the project or group in Nozbe if it is missing, and writes nothing else. */
  'setUp:save': { input: setUpAnswers, output: z.array(spaceWarning) },
  'setUp:preview': { input: nothing, output: firstRunPreview },
  /** Makes the first run, and leaves the practice workspace. Answered as soon as it has begun. */
  'setUp:start': { input: nothing, output: nothing },
  'data:backups': { input: nothing, output: backupList },
  'data:keepBackups': { input: keptBackups, output: nothing },
  'data:backUp': { input: nothing, output: nothing },
  'data:restore': { input: backupName, output: nothing },
  /** Asks where to; answers where it was written. */
  'data:export': { input: exportChoice, output: savedFile },
  'data:wipe': { input: wipeChoice, output: nothing },
  'diagnostics:run': { input: nothing, output: checkList },
  /** Exactly what `diagnostics:save` writes afterwards. */
  'diagnostics:bundle': { input: nothing, output: z.string() },
  'diagnostics:save': { input: nothing, output: savedFile },
} as const satisfies Record<RequestChannel, { input: z.ZodType; output: z.ZodType }>

/** Every event with the shape of what it carries. */
export const events = {
  'state:changed': appStateSchema,
  navigate: z.enum(['overview', 'history', 'preferences']),
} as const satisfies Record<EventChannel, z.ZodType>

export type RequestInput<C extends RequestChannel> = z.infer<(typeof requests)[C]['input']>
export type RequestOutput<C extends RequestChannel> = z.infer<(typeof requests)[C]['output']>
export type EventPayload<C extends EventChannel> = z.infer<(typeof events)[C]>

/** A request never rejects across the bridge: errors travel as reports, so that their remedy arrives too. */
export type Reply<C extends RequestChannel> =
  | { ok: true; value: RequestOutput<C> }
  | { ok: false; error: ErrorReport }

/** What the preload script puts on `window.tandem`. */
export interface Bridge {
  request<C extends RequestChannel>(channel: C, input: RequestInput<C>): Promise<Reply<C>>
  /** Returns a function that stops listening. */
  on<C extends EventChannel>(channel: C, listener: (payload: EventPayload<C>) => void): () => void
}
