import { z } from 'zod'
import { type Catalogue, entryKinds, fieldKinds, type Tried } from '../catalogue'
import { serviceSchema } from '../schemas'

const number = z.number().nullable()

export const catalogueShown: z.ZodType<Catalogue> = z.object({
  entries: z.array(
    z.object({
      name: z.string(),
      service: serviceSchema,
      kind: z.enum(entryKinds),
      sentence: z.string(),
      method: z.string().nullable(),
      path: z.string().nullable(),
      scope: z.string().nullable(),
      inAutomations: z.boolean(),
      fields: z.array(
        z.object({
          name: z.string(),
          kind: z.enum(fieldKinds),
          options: z.array(z.string()).nullable(),
          required: z.boolean(),
          own: z.boolean(),
          least: number,
          most: number,
          longest: number,
          pattern: z.string().nullable(),
        }),
      ),
    }),
  ),
  place: z.object({ highlevel: z.string(), nozbe: z.string() }).nullable(),
})

/** A read by its name, with what was typed into its form. */
export const operationTry = z.strictObject({
  name: z.string().max(100),
  values: z.record(z.string().max(100), z.string().max(100_000)),
})

export const tried: z.ZodType<Tried> = z.object({
  status: z.int(),
  ms: z.number(),
  callsLeft: z.int(),
  answer: z.discriminatedUnion('type', [
    z.object({ type: z.literal('json'), value: z.unknown() }),
    z.object({ type: z.literal('file'), bytes: z.int() }),
  ]),
})
