import { z } from 'zod'
import { services } from './domain'
import { type BuiltInRecipe, builtInRecipes, operators } from './recipeNames'
import { triggerNames } from './triggers'

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

export type NoSettings = z.output<typeof noSettings>
export type LatestDataSettings = z.output<typeof latestData>
