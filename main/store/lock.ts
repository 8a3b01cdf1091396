import { DatabaseSync } from '@photostructure/sqlite'
import { TandemError } from '../../shared/errors'

/**
 * Makes a workspace this process's alone, until released or the process dies, so that no two runs ever work with it at
 * once. The lock is SQLite's own on an empty file beside the database: it holds on every platform and leaves nothing
 * behind after a crash. Returns the release; throws `data.inUse`.
 */
export function lockWorkspace(file: string): () => void {
  const db = new DatabaseSync(`${file}-lock`)
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (thrown) {
    db.close()
    throw isLocked(thrown) ? new TandemError('data.inUse', {}, { cause: thrown }) : thrown
  }
  return () => {
    db.exec('ROLLBACK')
    db.close()
  }
}

const isLocked = (thrown: unknown): boolean =>
  thrown instanceof Error && /database is locked/i.test(thrown.message)
