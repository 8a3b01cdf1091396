import { z } from 'zod'
import type { Service } from '../../../shared/domain'
import type { HttpRequest } from '../http'
import { pathNames } from './path'

/** What every entry of the catalogue has. */
interface Entry {
  /** E.g. `contacts.tasks.complete`; what it is called and logged by. */
  name: string
  /** What it does, for a person. */
  sentence: string
  service: Service
  /** What an action answers, or an event holds. What it does not name may be there as well. */
  output: z.ZodType
}

/** An operation of one of the services. */
export interface CatalogAction extends Entry {
  type: 'action'
  method: HttpRequest<unknown, unknown>['method']
  /** Below the base URL, as the service's own documents write it: `/contacts/{contactId}`. */
  path: string
  /** What HighLevel's sign-in has to be allowed; null for Nozbe, where a token may do all that its owner may. */
  scope: string | null
  /** Whether something is changed by it. */
  writes: boolean
  /** Of HighLevel's API; null where it is the one that every call names. */
  version: string | null
  /** `{path, query, body}`, of which each has what the operation takes there. */
  input: InputSchema
  /** A body with a file goes as a form. */
  sends: 'json' | 'form'
  answers: NonNullable<HttpRequest<unknown, unknown>['answers']>
}

/** Something that somebody did on a service, or that is about to happen there. */
export interface CatalogTrigger extends Entry {
  type: 'trigger'
  method: null
  path: null
  scope: null
  writes: false
}

export type CatalogEntry = CatalogAction | CatalogTrigger

/** The parts of an input, each of which an operation may be without. */
export const inputParts = ['path', 'query', 'body'] as const
export type InputPart = (typeof inputParts)[number]

type Shape = z.core.$ZodLooseShape
export type InputSchema = z.ZodObject<Partial<Record<InputPart, z.ZodObject>>>

/** An action as the lists of operations write it down; the rest follows from that. */
export interface Operation {
  name: string
  sentence: string
  method: CatalogAction['method']
  path: string
  /** Of the names in the path, those that are not just an id. */
  names?: Shape
  query?: Shape
  body?: Shape
  output: z.ZodType
  /** Whether it only looks, though it is a POST. */
  reads?: boolean
  sends?: CatalogAction['sends']
  answers?: CatalogAction['answers']
}

/** Makes an action of an operation. `id` is what a name in the path is, unless the operation says otherwise. */
export function actionOf(
  operation: Operation,
  { id, ...of }: Pick<CatalogAction, 'service' | 'scope' | 'version'> & { id: z.ZodType },
): CatalogAction {
  const { names = {}, query, body, reads = false, sends = 'json', answers = 'json', ...facts } = operation
  const inPath = pathNames(operation.path).map((name) => [name, names[name] ?? id])
  return {
    ...facts,
    ...of,
    type: 'action',
    writes: operation.method !== 'GET' && !reads,
    sends,
    answers,
    input: z.strictObject({
      ...(inPath.length > 0 ? { path: z.strictObject(Object.fromEntries(inPath)) } : {}),
      ...(query ? { query: z.strictObject(query) } : {}),
      ...(body ? { body: z.strictObject(body) } : {}),
    }),
  }
}
