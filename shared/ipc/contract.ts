import { z } from 'zod'
import type { ErrorReport } from '../errors'
import { fieldTypes } from '../fields'
import { holds } from '../schedule'
import { scheduleSchema } from '../scheduleSchema'
import { errorReportSchema, runSummarySchema, serviceSchema, triggerSchema } from '../schemas'
import { setUpSteps } from '../setUp'
import { type AppState, phases, type RunProgress } from '../state'
import { statusNames } from '../status'
import { aboutSchema } from './about'
import { accountsSchema, browserSignIn } from './accounts'
import { appearance, shownAppearance } from './appearance'
import { catalogueShown, operationTry, tried } from './catalogue'
import type { EventChannel, RequestChannel } from './channels'
import {
  backupList,
  backupName,
  backupOf,
  checkList,
  exportChoice,
  keptBackups,
  savedFile,
  wipeChoice,
  workspaceBackups,
} from './data'
import { alerts, loginState, notificationChoices } from './desktop'
import {
  historyEntry,
  historyExport,
  historyExported,
  historyPage,
  historyQuery,
  recordAsked,
  recordPage,
  recordPlace,
  undoPlan,
  undoResult,
  undoTarget,
} from './history'
import {
  contactPreview,
  dueRule,
  mappingDraft,
  mappingEffect,
  mappingShown,
  peoplePairs,
  peopleShown,
  previewChoice,
  safety,
} from './mapping'
import { matchPageQuery, matchPreview, matchRow } from './match'
import { previewKeys, previewRun, previewShown } from './preview'
import {
  actionShown,
  recipeChange,
  recipeDecision,
  recipeId,
  recipeShown,
  recipeTest,
  recipeTrial,
} from './recipes'
import { runSettings, scheduleTimes } from './schedule'
import { firstRunRules, layoutAnswers, named, setUpAnswers, setUpChoices, spaceWarning } from './setUp'
import {
  approvalDecision,
  matchGiven,
  resolutionList,
  resolutionPlan,
  resolutionsGiven,
  takenBack,
  waitingList,
} from './waiting'

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
  recipesWaiting: z.int(),
  ambiguous: z.int(),
  gone: z.int(),
  error: errorReportSchema.nullable(),
  progress: runProgress.nullable(),
  reading: runProgress.nullable(),
  lastRun: runSummarySchema.nullable(),
  nextRunAt: z.int().nullable(),
  schedule: scheduleSchema,
  hold: z.enum(holds).nullable(),
  pausedUntil: z.int().nullable(),
  calls: z.object({ highlevel: callsToday, nozbe: callsToday }),
  reserve: z.number(),
  changesPerDay: z.array(z.object({ day: z.iso.date(), toNozbe: z.int(), toHighlevel: z.int() })),
  latest: z.array(historyEntry),
  ownFields: z.record(z.string(), z.object({ name: z.string(), type: z.enum(fieldTypes) })),
  inStep: z.object({ contacts: z.int(), tasks: z.int() }),
  unfiled: z.int(),
  accounts: accountsSchema,
  setUp: z.enum(setUpSteps),
  matching: z.object({ highlevel: z.int(), nozbe: z.int() }).nullable(),
})

const nothing = z.undefined()
/** What a user pastes, however long: whoever takes it in says in words that it is no token. */
const pasted = z.string()

/** Every request with the shape of its input and of its answer. A channel without an entry does not compile. */
export const requests = {
  'state:get': { input: nothing, output: appStateSchema },
  /** Quits Tandem, and starts it again with its window. */
  'app:restart': { input: nothing, output: nothing },
  'practice:start': { input: nothing, output: nothing },
  'sync:start': { input: nothing, output: nothing },
  'sync:cancel': { input: nothing, output: nothing },
  /** Minutes; null until the user resumes. */
  'sync:pause': { input: z.int().positive().nullable(), output: nothing },
  'sync:resume': { input: nothing, output: nothing },
  /** The next runs of a schedule before it is kept. */
  'schedule:times': { input: scheduleSchema, output: scheduleTimes },
  /** Acts at once; what is left out stays as it is. */
  'schedule:save': { input: runSettings, output: nothing },
  /** What the next run would do; answered when both services were read. */
  'preview:read': { input: nothing, output: previewShown },
  'preview:cancel': { input: nothing, output: nothing },
  /** Whether the preview of this id still shows what the next run would do, as far as is known. */
  'preview:isCurrent': { input: z.int(), output: z.boolean() },
  /** Carries out these changes of a preview and nothing else; answered when that has ended. */
  'preview:run': { input: previewKeys, output: previewRun },
  'history:list': { input: historyQuery, output: historyPage },
  /** What there is of one record, and its changes. Throws `entry.unknown`. */
  'history:record': { input: recordAsked, output: recordPage },
  /** Shows a record's own page on its service, in the browser. */
  'history:open': { input: recordPlace, output: nothing },
  /** What an undo would do, by what is known. Writes nothing. */
  'history:planUndo': { input: undoTarget, output: undoPlan },
  /** Answered when it is done; it waits for the run that is on. */
  'history:undo': { input: undoTarget, output: undoResult },
  /** Asks the user for a file, and writes what the filters let through. Null where they choose none. */
  'history:export': { input: historyExport, output: historyExported },
  'waiting:list': { input: nothing, output: waitingList },
  /** What settling conflicts so would write. */
  'waiting:plan': { input: resolutionList, output: resolutionPlan },
  /** Answered when the choices are stored; the run that writes them follows. */
  'waiting:resolve': { input: resolutionsGiven, output: nothing },
  'waiting:decide': { input: approvalDecision, output: nothing },
  /** Answered when both sides are as they were; null where there is nothing to take back. */
  'waiting:takeBack': { input: nothing, output: takenBack },
  'waiting:match': { input: matchGiven, output: nothing },
  'waiting:openContact': { input: z.string().max(40), output: nothing },
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
  /** The first of the answers, kept by itself; the others are as they were, or usual. */
  'setUp:layout': { input: layoutAnswers, output: z.array(spaceWarning) },
  /** Reads both services; how far that is comes with the state. */
  'setUp:preview': { input: nothing, output: matchPreview },
  'setUp:cancelPreview': { input: nothing, output: nothing },
  /** Keeps them, and answers what they make of what was read. Asks no service. */
  'setUp:rules': { input: firstRunRules, output: matchPreview },
  /** Rows of a group of the last preview. */
  'setUp:matches': { input: matchPageQuery, output: z.array(matchRow) },
  /** Makes the first run, and leaves the practice workspace. Answered as soon as it has begun. */
  'setUp:start': { input: nothing, output: nothing },
  'about:get': { input: nothing, output: aboutSchema },
  /** Opens the page where newer versions are, in the browser. */
  'about:openReleases': { input: nothing, output: nothing },
  /** Shows the data folder in the system's file manager. */
  'about:openData': { input: nothing, output: nothing },
  'notifications:get': { input: nothing, output: notificationChoices },
  'notifications:set': { input: notificationChoices, output: nothing },
  'alerts:get': { input: nothing, output: alerts },
  /** Null for none; throws `alert.address`. */
  'alerts:setWebhook': { input: z.string().max(2000).nullable(), output: alerts },
  /** Asks the user for a file; what there was stays where they choose none. */
  'alerts:chooseProgram': { input: nothing, output: alerts },
  'alerts:forgetProgram': { input: nothing, output: alerts },
  /** Answered when it has arrived or failed everywhere. */
  'alerts:test': { input: nothing, output: alerts },
  'appearance:get': { input: nothing, output: shownAppearance },
  /** Acts at once; everybody else hears of it by `appearance:changed`. */
  'appearance:set': { input: appearance, output: shownAppearance },
  'login:get': { input: nothing, output: loginState },
  /** Answered with what the system says afterwards. */
  'login:set': { input: z.boolean(), output: loginState },
  'recipes:list': { input: nothing, output: z.array(recipeShown) },
  /** Switches a recipe, or keeps its settings; refuses what is wrong with them, with the field. Answers its id. */
  'recipes:change': { input: recipeChange, output: z.string() },
  /** What it would do for a contact. Writes nothing. */
  'recipes:test': { input: recipeTrial, output: recipeTest },
  /** Lets through what waits, or drops it. */
  'recipes:decide': { input: recipeDecision, output: nothing },
  'recipes:remove': { input: recipeId, output: nothing },
  'recipes:actions': { input: nothing, output: z.array(actionShown) },
  /** Known contacts by words in their names; at most 20. */
  'recipes:contacts': { input: z.string().max(75), output: z.array(named) },
  'catalogue:list': { input: nothing, output: catalogueShown },
  /** Carries out a read, once at a time; one that is under way is given up. */
  'catalogue:try': { input: operationTry, output: tried },
  'catalogue:cancel': { input: nothing, output: nothing },
  'mapping:get': { input: nothing, output: mappingShown },
  /** What the rules in the form would do. Asks no service. Asked again, the earlier question is answered with null. */
  'mapping:effect': { input: mappingDraft, output: mappingEffect },
  /** What a contact would look like in Nozbe with the rules in the form. */
  'mapping:preview': { input: previewChoice, output: contactPreview },
  /** Answered once the run in progress has ended. */
  'mapping:save': { input: mappingDraft, output: mappingShown },
  /** Acts at once, on tasks that are copied from now on. */
  'mapping:saveDue': { input: dueRule, output: mappingShown },
  'people:get': { input: nothing, output: peopleShown },
  'people:save': { input: peoplePairs, output: peopleShown },
  'safety:get': { input: nothing, output: safety },
  'safety:save': { input: safety, output: safety },
  'data:backups': { input: nothing, output: backupList },
  'data:keepBackups': { input: keptBackups, output: nothing },
  'data:backUp': { input: nothing, output: nothing },
  'data:restore': { input: backupName, output: nothing },
  /** Asks where to; answers where it was written. */
  /** Of every workspace in the data folder, whether or not it can be opened. */
  'data:allBackups': { input: nothing, output: workspaceBackups },
  /** Puts it in place, and opens that workspace. */
  'data:restoreOf': { input: backupOf, output: nothing },
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
  /** A screen, or a section of Preferences. */
  navigate: z.enum([
    'overview',
    'conflicts',
    'mapping',
    'history',
    'automations',
    'catalogue',
    'preferences',
    'preferences/accounts',
  ]),
  'appearance:changed': shownAppearance,
} as const satisfies Record<EventChannel, z.ZodType>

export type { HistoryPage } from './history'
export type RequestInput<C extends RequestChannel> = z.infer<(typeof requests)[C]['input']>
export type RequestOutput<C extends RequestChannel> = z.infer<(typeof requests)[C]['output']>
export type EventPayload<C extends EventChannel> = z.infer<(typeof events)[C]>

/** A place in the window that tray, notifications and links lead to. */
export type Place = EventPayload<'navigate'>

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
