import { TandemError } from '../../shared/errors'
import { type Database, schemaVersion } from './sqlite'

/**
 * Brings a database to the newest schema, a step at a time, each whole or not at all. `backUp` is called once, before what
 * already holds data is changed. Throws `database.newer` for one that has more steps behind it; it is not touched then.
 */
export function upgrade(db: Database, steps: readonly string[], backUp: () => void): void {
  const version = schemaVersion(db)
  refuseNewer(version, steps)
  if (version > 0 && version < steps.length) backUp()
  for (const [index, step] of steps.entries()) {
    if (index >= version) db.exec(`BEGIN IMMEDIATE; ${step}; PRAGMA user_version = ${index + 1}; COMMIT`)
  }
}

/** Throws `database.newer` for a database with more steps behind it than are known here. */
export function refuseNewer(version: number, steps: readonly string[]): void {
  if (version > steps.length) throw new TandemError('database.newer', { version })
}
