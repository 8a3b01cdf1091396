import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Service } from '../../../shared/domain'

/**
 * A type as the facts write it: `string`, `number`, `integer`, `boolean`, `object`, `any`, `null`, a word `'vip'`, a list
 * `[string]`, values by any name `{string}`, the name of a shape `#Task`, `partial #Task` where a body may have some of its
 * properties, several with ` | ` between them; or an object, property by property. `!` after a name: it has to be there;
 * `~`: only the service writes it.
 */
export type Written = string | { [name: string]: Written }

const written: z.ZodType<Written> = z.lazy(() => z.union([z.string(), z.record(z.string(), written)]))

const operationFacts = z.strictObject({
  /** Any of them is enough. */
  scopes: z.array(z.string()).optional(),
  /** What the header Version has to be. */
  version: z.string().optional(),
  query: z.record(z.string(), written).optional(),
  body: written.optional(),
  form: written.optional(),
  /** By status, where it was carried out; null where the answer is not described. */
  answers: z.record(z.string(), written.nullable()),
  /** The statuses of a refusal. */
  refusals: z.array(z.number()),
})
export type OperationFacts = z.infer<typeof operationFacts>

export const factsOfSubject = z.strictObject({
  operations: z.record(z.string(), operationFacts),
  shapes: z.record(z.string(), written),
})
export type SubjectFacts = z.infer<typeof factsOfSubject>

export interface Facts {
  /** By what they are called: `GET /contacts/{contactId}`. */
  operations: Readonly<Record<string, OperationFacts & { subject: string }>>
  /** By subject, since two of HighLevel’s documents may mean different things by one name. */
  shapes: Readonly<Record<string, Readonly<Record<string, Written>>>>
}

/** Where the facts of a service are: a file for each subject. */
export const factsFolder = (service: Service): string =>
  fileURLToPath(new URL(`./${service}`, import.meta.url))

/** What the services’ OpenAPI documents say, as the project’s own copy has it. */
export function readFacts(service: Service): Facts {
  const operations: Record<string, OperationFacts & { subject: string }> = {}
  const shapes: Record<string, Record<string, Written>> = {}
  for (const [subject, facts] of Object.entries(readSubjects(service))) {
    for (const [name, one] of Object.entries(facts.operations)) operations[name] = { ...one, subject }
    shapes[subject] = facts.shapes
  }
  return { operations, shapes }
}

export const readSubjects = (service: Service): Record<string, SubjectFacts> =>
  Object.fromEntries(
    readdirSync(factsFolder(service)).map((file) => [
      file.replace(/\.json$/, ''),
      factsOfSubject.parse(JSON.parse(readFileSync(`${factsFolder(service)}/${file}`, 'utf8'))),
    ]),
  )
