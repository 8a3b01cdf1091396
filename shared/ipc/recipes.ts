import { z } from 'zod'
import { kinds } from '../domain'
import { recipeSettings } from '../recipeSettings'
import {
  type ActionShown,
  type Deed,
  jobStates,
  type Recipe,
  type RecipeJob,
  type RecipeShown,
  type RecipeTest,
} from '../recipes'
import { errorReportSchema, fieldValueSchema, serviceSchema } from '../schemas'
import { type TriggerEvent, triggerNames } from '../triggers'

const event: z.ZodType<TriggerEvent> = z.object({
  id: z.string(),
  name: z.enum(triggerNames),
  at: z.number(),
  service: serviceSchema,
  kind: z.enum(kinds),
  recordId: z.string(),
  contact: z.string(),
  title: z.string().nullable(),
  field: z.string().nullable(),
  before: fieldValueSchema,
  after: fieldValueSchema,
})

const texts = z.record(z.string(), z.string().nullable())
const deed: z.ZodType<Deed> = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('make'),
    kind: z.enum(['task', 'note']),
    seed: z.string(),
    stays: z.boolean(),
    fields: texts,
  }),
  z.object({
    do: z.literal('change'),
    seed: z.string(),
    fields: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
  }),
  z.object({ do: z.literal('read') }),
  z.object({ do: z.literal('call'), action: z.string(), input: z.unknown(), writes: z.boolean() }),
  z.object({
    do: z.literal('sync'),
    op: z.enum(['create', 'complete', 'delete', 'update']),
    kind: z.enum(['contact', 'task', 'appointment']),
    service: serviceSchema,
    title: z.string(),
  }),
])

const one = <Id extends string, S extends z.ZodType>(id: z.ZodType<Id>, settings: S) =>
  z.object({ id, isOn: z.boolean(), settings })
const recipe: z.ZodType<Recipe> = z.union([
  one(z.enum(['new-contact', 'completed-tasks', 'deleted-tasks']), recipeSettings['new-contact']),
  one(z.literal('latest-data'), recipeSettings['latest-data']),
  one(z.literal('welcome-task'), recipeSettings['welcome-task']),
  one(z.literal('important-updates'), recipeSettings['important-updates']),
  one(z.literal('appointments'), recipeSettings.appointments),
  one(z.templateLiteral(['own-', z.number()]), recipeSettings.own),
])

const job: z.ZodType<RecipeJob> = z.object({
  id: z.int(),
  recipeId: z.string(),
  event,
  state: z.enum(jobStates),
  notedAt: z.number(),
  actedAt: z.number().nullable(),
  runId: z.int().nullable(),
  work: z.object({ deeds: z.array(deed), begun: z.int(), done: z.int() }).nullable(),
  error: errorReportSchema.nullable(),
})

export const recipeShown: z.ZodType<RecipeShown> = z.object({
  recipe,
  lastAt: z.number().nullable(),
  waiting: z.int(),
  runs: z.array(job),
})

const id = z.string().max(40)
export const recipeChange = z.object({ id, isOn: z.boolean().optional(), settings: z.unknown().optional() })
export const recipeTrial = z.object({ id, contactId: z.string().max(100), settings: z.unknown().optional() })
export const recipeDecision = z.object({ id, decision: z.enum(['approved', 'dropped']) })
export const recipeId = id

export const recipeTest: z.ZodType<RecipeTest> = z.object({
  contact: z.string(),
  deeds: z.array(deed),
  request: z.object({ method: z.string(), path: z.string(), body: z.string().nullable() }).nullable(),
  calls: z.int(),
  nothing: z.enum(['not-linked', 'linked', 'condition', 'no-change', 'none']).nullable(),
})

export const actionShown: z.ZodType<ActionShown> = z.object({
  name: z.string(),
  sentence: z.string(),
  service: serviceSchema,
  writes: z.boolean(),
  inputs: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['text', 'number', 'flag', 'list']),
      options: z.array(z.string()).nullable(),
      required: z.boolean(),
    }),
  ),
})
