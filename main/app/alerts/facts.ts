import type { AlertEvent } from '../../../shared/desktop'
import type { ErrorCode } from '../../../shared/errors'
import type { AppState } from '../../../shared/state'

/** All that an alert says: codes, counts and times. There is no place in it for a name, an address or a token. */
export interface AlertFacts {
  app: 'tandem'
  version: string
  event: AlertEvent
  /** What the last run failed of; null when it did not. */
  code: ErrorCode | null
  /** Failed runs in a row. */
  failedRuns: number
  conflicts: number
  approvals: number
  /** ISO 8601. */
  at: string
}

export interface AlertGiven {
  event: AlertEvent
  failedRuns: number
  state: Pick<AppState, 'error' | 'conflicts' | 'approvals'>
  version: string
  now: number
}

/** Pure. */
export const alertFacts = ({ event, failedRuns, state, version, now }: AlertGiven): AlertFacts => ({
  app: 'tandem',
  version,
  event,
  code: state.error?.code ?? null,
  failedRuns,
  conflicts: state.conflicts,
  approvals: state.approvals,
  at: new Date(now).toISOString(),
})

/** The same as environment variables: `failedRuns` is `TANDEM_FAILED_RUNS`, and what is null is empty. Pure. */
export const alertVariables = (facts: AlertFacts): Record<string, string> =>
  Object.fromEntries(
    Object.entries(facts)
      .filter(([name]) => name !== 'app')
      .map(([name, value]) => [variableName(name), String(value ?? '')]),
  )

const variableName = (name: string) =>
  `TANDEM_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`
