import { type ErrorCode, TandemError } from '../../../shared/errors'

/** Whether a write that met this error was certainly not carried out, or may have been and is to be settled. */
export type Outcome = 'refused' | 'unknown'

const refused: readonly ErrorCode[] = ['permission.refused', 'request.refused', 'record.gone']
const stop: readonly ErrorCode[] = ['auth.refused', 'rate.limited', 'location.unknown', 'address.insecure']

/** Errors of this computer: nothing more can be noted down, so nothing more may be written. */
const local: readonly ErrorCode[] = ['disk.full', 'disk.readOnly', 'run.cancelled']

const codeOf = (thrown: unknown): ErrorCode | undefined =>
  thrown instanceof TandemError ? thrown.code : undefined

export function outcomeOf(thrown: unknown): Outcome {
  const code = codeOf(thrown)
  return code && (refused.includes(code) || stop.includes(code)) ? 'refused' : 'unknown'
}

/** Whether the run has to end here, rather than go on with the next record. */
export function endsRun(thrown: unknown): boolean {
  const code = codeOf(thrown)
  return code === undefined || stop.includes(code) || local.includes(code)
}

/** Whether the service seems to be away: after a few of these in a row a run ends. */
export function isOutage(thrown: unknown): boolean {
  const code = codeOf(thrown)
  return (
    code !== undefined &&
    (code.startsWith('network.') || code === 'server.failed' || code === 'protocol.notJson')
  )
}
