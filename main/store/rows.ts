import { dirname } from 'node:path'
import type { z } from 'zod'
import type { Database } from './database'
import { diskError } from './disk'

type Parameter = string | number | null

/** Typed access to prepared statements: one place where rows of SQLite become shapes of ours. */
export interface Statement<Row> {
  get(...parameters: Parameter[]): Row | undefined
  all(...parameters: Parameter[]): Row[]
  /** Returns the row id of the last insert. */
  run(...parameters: Parameter[]): number
}

export function statement<Row = never>(db: Database, sql: string): Statement<Row> {
  const prepared = db.prepare(sql)
  return {
    get: (...parameters) => prepared.get(...parameters) as Row | undefined,
    all: (...parameters) => prepared.all(...parameters) as Row[],
    run: (...parameters) => plainly(db, () => Number(prepared.run(...parameters).lastInsertRowid)),
  }
}

/** Throws `disk.full` or `disk.readOnly` where that is what stopped the work. */
function plainly<T>(db: Database, work: () => T): T {
  try {
    return work()
  } catch (thrown) {
    throw diskError(thrown, dirname(db.location() ?? '')) ?? thrown
  }
}

/** Stored JSON, checked: null where there is none, or where what is there does not fit any more. */
export function parsed<T>(json: string | null | undefined, schema: z.ZodType<T>): T | null {
  if (json == null) return null
  const result = schema.safeParse(JSON.parse(json))
  return result.success ? result.data : null
}

/** A transaction that nests: the inner ones join the outer one. */
export function transactions(db: Database): <T>(work: () => T) => T {
  return (work) => {
    if (db.isTransaction) return work()
    plainly(db, () => db.exec('BEGIN IMMEDIATE'))
    try {
      const result = work()
      plainly(db, () => db.exec('COMMIT'))
      return result
    } catch (thrown) {
      if (db.isTransaction) db.exec('ROLLBACK')
      throw thrown
    }
  }
}
