import { z } from 'zod'
import type { Call } from './context'
import { badRequest, unprocessable } from './errors'

/**
 * The JSON body, checked. A body that is not JSON is a 400; one without the JSON content type is read as empty;
 * everything the schema refuses is a 422 with one message per fault.
 */
export async function readBody<T extends z.ZodType>(call: Call, schema: T): Promise<z.output<T>> {
  return checked(schema, await rawBody(call))
}

/** The JSON body before any check but that it is JSON. */
export async function rawBody(call: Call): Promise<unknown> {
  if (!call.req.header('content-type')?.includes('application/json')) return {}
  const text = await call.req.text()
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch (error) {
    throw badRequest((error as SyntaxError).message)
  }
}

/** The query, checked like a body. */
export const readQuery = <T extends z.ZodType>(call: Call, schema: T): z.output<T> =>
  checked(schema, call.req.query())

export function checked<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value, { reportInput: true })
  if (!result.success) throw unprocessable(result.error.issues.flatMap(messages))
  return result.data
}

/** A required text that must not be empty. */
export const filled = z.string().min(1)

/** A whole number in a query. */
export const digits = z.string().regex(/^\d+$/).transform(Number)

type Issue = z.core.$ZodIssue

function messages(issue: Issue): string[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(
        (key) => `${issue.path.map((part) => `${String(part)}.`).join('')}property ${key} should not exist`,
      )
    case 'invalid_type':
      return [
        ...(issue.input === undefined ? [`${property(issue)} should not be empty`] : []),
        ...(issue.expected === 'nonoptional'
          ? []
          : [`${property(issue)} must be ${typeName(issue.expected)}`]),
      ]
    case 'invalid_value':
      return [`${property(issue)} must be one of the following values: ${issue.values.join(', ')}`]
    case 'too_small':
      return [
        issue.origin === 'number' || issue.origin === 'int'
          ? `${property(issue)} must not be less than ${issue.minimum}`
          : `${property(issue)} should not be empty`,
      ]
    case 'too_big':
      return [
        issue.origin === 'number' || issue.origin === 'int'
          ? `${property(issue)} must not be greater than ${issue.maximum}`
          : `${property(issue)} must be shorter than or equal to ${issue.maximum} characters`,
      ]
    case 'custom':
      return [`${issue.path.join('.')} ${issue.message}`]
    default:
      return [`${property(issue)} must be a number string`]
  }
}

function property({ path }: Issue): string {
  if (path.length === 0) return 'body'
  return typeof path.at(-1) === 'number' ? `each value in ${path.slice(0, -1).join('.')}` : path.join('.')
}

function typeName(expected: string): string {
  switch (expected) {
    case 'boolean':
      return 'a boolean value'
    case 'number':
    case 'int':
      return 'a number conforming to the specified constraints'
    case 'array':
    case 'object':
      return `an ${expected}`
    default:
      return `a ${expected}`
  }
}
