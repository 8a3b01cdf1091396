import { TandemError } from '../../../shared/errors'

/** What the user does last counts: an attempt to sign in is stopped by the next one, and by signing out. */
export interface Attempts {
  /** Stops the attempt before. The signal is aborted when this one is stopped. */
  begin(): AbortSignal
  stop(): void
}

export function createAttempts(): Attempts {
  let latest = new AbortController()
  return {
    begin: () => {
      latest.abort()
      latest = new AbortController()
      return latest.signal
    },
    stop: () => latest.abort(),
  }
}

/** Throws `signIn.cancelled` where the attempt was stopped. */
export function unlessStopped(attempt: AbortSignal): void {
  if (attempt.aborted) throw new TandemError('signIn.cancelled')
}
