import { isOutOfReach } from '../../../shared/errorCategory'
import { type ErrorCode, TandemError } from '../../../shared/errors'
import { saysNotWritten, stopsWrites } from '../../../shared/writeErrors'

/** Errors of this computer: nothing more can be noted down, so nothing more may be written. */
const local: readonly ErrorCode[] = ['disk.full', 'disk.failed', 'disk.readOnly', 'run.cancelled']

const codeOf = (thrown: unknown): ErrorCode | undefined =>
  thrown instanceof TandemError ? thrown.code : undefined

/** Whether a write that met this error may have been carried out all the same, and is to be settled. */
export function isUnknown(thrown: unknown): boolean {
  const code = codeOf(thrown)
  return code === undefined || !saysNotWritten(code)
}

/** Whether the run has to end here, rather than go on with the next record. */
export function endsRun(thrown: unknown): boolean {
  const code = codeOf(thrown)
  return code === undefined || stopsWrites(code) || local.includes(code)
}

/** Whether the service seems to be away: after a few of these in a row a run ends. */
export function isOutage(thrown: unknown): boolean {
  const code = codeOf(thrown)
  return code !== undefined && (isOutOfReach(code) || code === 'server.failed' || code === 'protocol.notJson')
}
