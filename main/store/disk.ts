import { TandemError } from '../../shared/errors'

/** What the file system says of a place that it cannot read or write, for whichever reason. */
const failures = [
  'EIO',
  'ENOENT',
  'EISDIR',
  'ENOTEMPTY',
  'EBUSY',
  'ELOOP',
  'EMFILE',
  'ENFILE',
  'ENAMETOOLONG',
]

/**
 * A full, read-only or failing disk, or a database that another program holds, as SQLite or the file system reports it, in
 * plain words; undefined for anything else.
 */
export function diskError(thrown: unknown, folder: string): TandemError | undefined {
  if (!(thrown instanceof Error)) return undefined
  const code = (thrown as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOSPC' || code === 'EDQUOT' || /database or disk is full/i.test(thrown.message)) {
    return new TandemError('disk.full', {}, { cause: thrown })
  }
  if (/database is locked/i.test(thrown.message)) {
    return new TandemError('database.locked', {}, { cause: thrown })
  }
  if (failures.includes(code) || /disk I\/O error/i.test(thrown.message)) {
    return new TandemError('disk.failed', {}, { cause: thrown })
  }
  if (
    ['EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'EEXIST'].includes(code) ||
    /readonly database|unable to open database/i.test(thrown.message)
  ) {
    return new TandemError('disk.readOnly', { folder }, { cause: thrown })
  }
  return undefined
}
