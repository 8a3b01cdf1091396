import type { ErrorCode } from '../../shared/errors'

/** What a new start mends. A key store is asked for its key once, so that unlocking it later is not noticed. */
const mended: readonly ErrorCode[] = ['core.ended', 'vault.locked']

/** Whether starting Tandem again is what to do about this. Pure. */
export const needsRestart = (code: ErrorCode): boolean => mended.includes(code)
