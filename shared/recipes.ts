import { z } from 'zod'
import { type Service, services } from './domain'
import type { ErrorReport } from './errors'
import { type TriggerEvent, triggerNames } from './triggers'

/** The recipes that every workspace has, in the order in which they are shown. */
export const builtInRecipes = [
  'new-contact',
  'latest-data',
  'completed-tasks',
  'welcome-task',
  'important-updates',
  'appointments',
  'deleted-tasks',
] as const
export type BuiltInRecipe = (typeof builtInRecipes)[number]

/** Those that say what two-way sync does, so that they are on until switched off; the others write what it does not. */
export const switchesOfSync: readonly BuiltInRecipe[] = [
  'new-contact',
  'completed-tasks',
  'deleted-tasks',
  'appointments',
]

/** The id of a recipe that the user built: `own-3`. */
export const isOwnRecipe = (id: string): boolean => /^own-\d+$/.test(id)

/** How much a recipe may do in one run; what is beyond waits for the user. */
const most = z.int().min(1).max(500).default(20)

const text = z.string().trim()

/** When a task is due: so many days after what set the recipe off, at a full hour in the location's zone. */
const due = z.strictObject({
  days: z.int().min(0).max(365),
  working: z.boolean(),
  hour: z.int().min(0).max(23),
})
export type DueOffset = z.infer<typeof due>

/** Whose tag a contact must have; null for any contact. */
const tag = text.min(1).max(100).nullable().default(null)

const noSettings = z.strictObject({})
const latestData = z.strictObject({ most })
const welcomeTask = z.strictObject({
  /** The service on which the contact is new. */
  from: z.enum(['both', ...services]).default('both'),
  tag,
  tasks: z
    .array(
      z.strictObject({
        name: text.min(1).max(255),
        body: text.max(5000).default(''),
        due: due.nullable().default({ days: 2, working: true, hour: 10 }),
        responsible: z.enum(['owner', 'me']).default('owner'),
      }),
    )
    .min(1)
    .max(10)
    .default([
      {
        name: 'Welcome {{first name}} and ask what they need',
        body: '',
        due: { days: 2, working: true, hour: 10 },
        responsible: 'owner',
      },
    ]),
  most,
})
const importantUpdates = z.strictObject({
  /** Canonical names; `custom.<id>` for a field of the location's own. */
  fields: z.array(z.string().min(1)).min(1).max(100).default(['email', 'phone', 'owner', 'company']),
  most,
})
const appointments = z.strictObject({
  /** A task of its own before an appointment begins; null for none. */
  reminder: z
    .strictObject({
      minutes: z.int().min(5).max(10_080),
      name: text.min(1).max(255).default('Reminder: {{title}}'),
    })
    .nullable()
    .default(null),
  most,
})

export const operators = ['is', 'is not', 'contains', 'is empty', 'is not empty'] as const
const own = z.strictObject({
  name: text.min(1).max(80),
  trigger: z.strictObject({ service: z.enum(services), name: z.enum(triggerNames) }),
  /** All of them have to hold. `field` is one of the contact, or `changed field`. */
  conditions: z
    .array(
      z.strictObject({
        field: z.string().min(1).max(100),
        operator: z.enum(operators),
        value: text.max(500).default(''),
      }),
    )
    .max(10)
    .default([]),
  /** A name in the catalogue. */
  action: z.string().min(1).max(100),
  /** Texts with placeholders, by `part.name`: `path.contactId`. An empty one is left out. */
  input: z.record(z.string().max(100), z.string().max(5000)).default({}),
  most,
})

export const recipeSettings = {
  'new-contact': noSettings,
  'latest-data': latestData,
  'completed-tasks': noSettings,
  'deleted-tasks': noSettings,
  'welcome-task': welcomeTask,
  'important-updates': importantUpdates,
  appointments,
  own,
} as const

export type WelcomeSettings = z.output<typeof welcomeTask>
export type ImportantSettings = z.output<typeof importantUpdates>
export type AppointmentSettings = z.output<typeof appointments>
export type OwnSettings = z.output<typeof own>

/** The schema of a recipe's settings. */
export const settingsSchemaOf = (id: string): (typeof recipeSettings)[keyof typeof recipeSettings] =>
  builtInRecipes.some((one) => one === id) ? recipeSettings[id as BuiltInRecipe] : recipeSettings.own

/** A recipe as the user has it. */
export type Recipe = { isOn: boolean } & (
  | { id: 'new-contact' | 'completed-tasks' | 'deleted-tasks'; settings: z.output<typeof noSettings> }
  | { id: 'latest-data'; settings: z.output<typeof latestData> }
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
