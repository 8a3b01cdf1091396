import type { ErrorCode } from './errors'

/** The write was certainly not carried out; the next record may fare better. */
const refused: readonly ErrorCode[] = [
  'permission.refused',
  'request.refused',
  'record.gone',
  'record.duplicate',
  'call.refused',
]

/** The write was certainly not carried out, and no other will be. */
const stopping: readonly ErrorCode[] = [
  'auth.refused',
  'auth.missing',
  'auth.expired',
  'signIn.refused',
  'vault.locked',
  'vault.newer',
  'rate.limited',
  'service.resting',
  'network.certificate',
  'location.unknown',
  'address.insecure',
]

/** Whether no other write to the service can succeed now either. Pure. */
export const stopsWrites = (code: ErrorCode): boolean => stopping.includes(code)

/** Whether the service, or Tandem itself, said clearly that a write was not carried out. Pure. */
export const saysNotWritten = (code: ErrorCode): boolean => refused.includes(code) || stopsWrites(code)
