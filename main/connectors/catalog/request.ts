import { z } from 'zod'
import { TandemError } from '../../../shared/errors'
import type { Form } from '../form'
import type { HttpRequest } from '../http'
import type { CatalogAction } from './entry'
import { filledPath } from './path'
import { type CatalogPlace, inPlace } from './place'

/** What calling an action sends. */
export type CatalogRequest = Pick<HttpRequest<unknown, unknown>, 'method' | 'path'> & {
  query: Record<string, string>
  body: Record<string, unknown> | null
  form: Form | null
}

/** A file in an input. */
export const fileInput = z.strictObject({
  name: z.string().min(1),
  type: z.string().min(1).default('application/octet-stream'),
  base64: z.base64(),
})

/** The same where the service wants it under a name of the form that says what it is for. */
export const namedFileInput = fileInput.extend({ field: z.string().min(1) })

const file = fileInput.extend({ field: z.string().default('file') })

const parts = z.object({
  path: z.record(z.string(), z.unknown()).default({}),
  query: z.record(z.string(), z.unknown()).default({}),
  body: z.record(z.string(), z.unknown()).optional(),
})

/**
 * The request that an action makes of an input `{path, query, body}`. Throws `choice.wrong`, which names what is wrong with
 * the input, and `workspace.mismatch` where it names another location or space than the workspace's. Pure.
 */
export function requestOf(entry: CatalogAction, given: unknown, place: CatalogPlace): CatalogRequest {
  const checked = entry.input.safeParse(inPlace(entry, given, place), { reportInput: true })
  if (!checked.success) throw wrongInput(entry, checked.error)
  const { path, query, body } = parts.parse(checked.data)
  return {
    method: entry.method,
    path: filledPath(entry.path, path),
    query: Object.fromEntries(
      Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, text(value)]])),
    ),
    body: entry.sends === 'form' ? null : (body ?? null),
    form: entry.sends === 'form' ? formOf(body ?? {}) : null,
  }
}

/** Nothing is the word `null` in a query. */
const text = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value))

/** Of a body's properties, the file is the form's file; the others are its texts. */
function formOf({ file: given, ...texts }: Record<string, unknown>): Form {
  return {
    file: file.parse(given),
    texts: Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, text(value)])),
  }
}

function wrongInput({ name }: CatalogAction, { issues }: z.ZodError): TandemError {
  const [issue] = issues
  const what = issue ? faultText(issue) : 'cannot be read'
  return new TandemError('choice.wrong', { detail: `The input of ${name} is wrong: ${what}.` })
}

/** The first fault: where, and what was expected. Never a value. */
function faultText(issue: z.core.$ZodIssue): string {
  const where = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => [...issue.path, key].join('.')).join(', ')
    return `${names} is nothing that it takes`
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) return `${where} is missing`
  return `${where || 'it'}: ${issue.message.replace(/\.$/, '')}`
}
