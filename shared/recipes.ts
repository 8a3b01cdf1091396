import type { Service } from './domain'
import type { ErrorReport } from './errors'
import type {
  AppointmentSettings,
  ImportantSettings,
  LatestDataSettings,
  NoSettings,
  OwnSettings,
  WelcomeSettings,
} from './recipeSettings'
import type { TriggerEvent } from './triggers'

/** A recipe as the user has it. */
export type Recipe = { isOn: boolean } & (
  | { id: 'new-contact' | 'completed-tasks' | 'deleted-tasks'; settings: NoSettings }
  | { id: 'latest-data'; settings: LatestDataSettings }
  | { id: 'welcome-task'; settings: WelcomeSettings }
  | { id: 'important-updates'; settings: ImportantSettings }
  | { id: 'appointments'; settings: AppointmentSettings }
  | { id: `own-${number}`; settings: OwnSettings }
)

/**
 * `due`: to be done; `waiting`: beyond what one run may do, until the user says so; `approved`: so said; `acting`: under way,
 * or its outcome is not known yet; `unknown`: whether it was done cannot be found out; `skipped`: not for this contact;
 * `dropped`: the user let it be.
 */
export const jobStates = [
  'due',
  'waiting',
  'approved',
  'acting',
  'done',
  'skipped',
  'failed',
  'unknown',
  'dropped',
] as const
export type JobState = (typeof jobStates)[number]

/** One thing that a recipe does. */
export type Deed =
  /** A task or note made in Nozbe, with the contact. `stays`: it is not copied to HighLevel. */
  | { do: 'make'; kind: 'task' | 'note'; seed: string; stays: boolean; fields: Record<string, string | null> }
  /** A task that an earlier event had made. */
  | { do: 'change'; seed: string; fields: Record<string, string | boolean | null> }
  /** The contact's latest from HighLevel. */
  | { do: 'read' }
  /** An action of the catalogue. */
  | { do: 'call'; action: string; input: unknown; writes: boolean }
  /** What two-way sync does by itself: shown by a test, never kept. */
  | {
      do: 'sync'
      op: 'create' | 'complete' | 'delete' | 'update'
      kind: 'contact' | 'task' | 'appointment'
      service: Service
      title: string
    }

/** What a recipe did, or is about to do, about one event. */
export interface RecipeJob {
  id: number
  recipeId: string
  event: TriggerEvent
  state: JobState
  /** Epoch milliseconds. */
  notedAt: number
  actedAt: number | null
  runId: number | null
  /** What it does about it; null until that is settled. `begun`: how many were begun, `done`: how many are done. */
  work: { deeds: Deed[]; begun: number; done: number } | null
  error: ErrorReport | null
}

/** A recipe as it is shown. */
export interface RecipeShown {
  recipe: Recipe
  /** Epoch milliseconds at which it last did something; null where it never has. */
  lastAt: number | null
  /** How many things wait for the user. */
  waiting: number
  /** Its last runs, newest first, at most ten. */
  runs: RecipeJob[]
}

/** What a recipe would do for a contact. Nothing was written. */
export interface RecipeTest {
  contact: string
  deeds: Deed[]
  /** What would be sent, for an action of the catalogue. */
  request: { method: string; path: string; body: string | null } | null
  /** Calls that it would take. */
  calls: number
  /** Why it would do nothing; null where it would do something. */
  nothing: 'not-linked' | 'linked' | 'condition' | 'no-change' | 'none' | null
}

/** One value that an action of the catalogue takes. */
export interface ActionInput {
  /** `path.contactId` */
  name: string
  kind: 'text' | 'number' | 'flag' | 'list'
  /** What may be chosen; null for anything. */
  options: string[] | null
  required: boolean
}

/** An action of the catalogue that a recipe can carry out. */
export interface ActionShown {
  name: string
  sentence: string
  service: Service
  writes: boolean
  inputs: ActionInput[]
}
