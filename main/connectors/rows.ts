import type { z } from 'zod'
import type { Kind, Service } from '../../shared/domain'
import { serviceNames, TandemError } from '../../shared/errors'
import type { RowProblem } from '../sync/ports'

export interface Rows<T> {
  rows: T[]
  problems: RowProblem[]
}

/** Checks a list row by row, so that one odd row blocks only itself. */
export function readRows<T>(
  list: readonly unknown[],
  schema: z.ZodType<T>,
  what: { kind: Kind; operation: string },
): Rows<T> {
  const result: Rows<T> = { rows: [], problems: [] }
  for (const row of list) {
    const checked = schema.safeParse(row)
    if (checked.success) result.rows.push(checked.data)
    else result.problems.push({ ...what, id: rowId(row), detail: issueText(checked.error) })
  }
  return result
}

/** The rows of a list of which none may be left out. Throws `protocol.unexpected` where one was not understood. */
export function everyRow<T>(service: Service, { rows, problems }: Rows<T>): T[] {
  const [problem] = problems
  if (!problem) return rows
  const { operation, detail } = problem
  throw new TandemError('protocol.unexpected', { service: serviceNames[service], operation, detail })
}

/** The id of a row that may be anything; HighLevel's task search names it `_id`. */
export function rowId(row: unknown): string | null {
  const id = property(row, 'id') ?? property(row, '_id')
  return typeof id === 'string' ? id : null
}

export const property = (row: unknown, name: string): unknown =>
  typeof row === 'object' && row !== null ? (row as Record<string, unknown>)[name] : undefined

/** The first fault: where, and what was expected. Never a value. */
export function issueText(error: z.ZodError): string {
  const [issue] = error.issues
  if (!issue) return 'unreadable'
  return `${issue.path.join('.') || 'answer'}: ${issue.message}`
}
