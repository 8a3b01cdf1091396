import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alertFacts, alertVariables } from '../../../../main/app/alerts/facts'
import { programEnvironment } from '../../../../main/app/alerts/program'
import { alertEvents } from '../../../../shared/desktop'
import { errorCodes, TandemError } from '../../../../shared/errors'
import { appState, change, lastRun, now } from '../appState'

const given = {
  event: 'failure',
  failedRuns: 3,
  state: appState({ conflicts: 2 }),
  version: '0.1.0',
  now,
} as const

describe('an alert', () => {
  it('says what happened in a code, counts and a time', () => {
    const error = new TandemError('server.failed', { service: 'Nozbe', status: 502 }).report()
    const facts = alertFacts({ ...given, state: appState({ error, conflicts: 2, approvals: 1 }) })
    expect(facts).toEqual({
      app: 'tandem',
      version: '0.1.0',
      event: 'failure',
      code: 'server.failed',
      failedRuns: 3,
      conflicts: 2,
      approvals: 1,
      at: new Date(now).toISOString(),
    })
    expect(alertVariables(facts)).toEqual({
      TANDEM_VERSION: '0.1.0',
      TANDEM_EVENT: 'failure',
      TANDEM_CODE: 'server.failed',
      TANDEM_FAILED_RUNS: '3',
      TANDEM_CONFLICTS: '2',
      TANDEM_APPROVALS: '1',
      TANDEM_AT: new Date(now).toISOString(),
    })
    expect(alertVariables(alertFacts(given)).TANDEM_CODE).toBe('')
  })

  it('holds nothing of what a state and an environment know beside that', () => {
    const secret = fc.string({ minLength: 12, maxLength: 40 }).map((text) => `secret-${text}`)
    fc.assert(
      fc.property(
        secret,
        fc.constantFrom(...errorCodes),
        fc.constantFrom(...alertEvents),
        (planted, code, event) => {
          const error = {
            code,
            message: planted,
            remedy: planted,
            params: { detail: planted },
            traceId: planted,
          }
          const state = appState({
            error,
            workspace: { id: planted, name: planted, practice: false },
            lastRun: lastRun({ errors: [error] }),
            latest: [
              change({
                contact: planted,
                title: planted,
                before: planted,
                after: planted,
                recordId: planted,
              }),
            ],
          })
          const facts = alertFacts({ event, failedRuns: 1, state, version: '0.1.0', now })
          const environment = programEnvironment(facts, {
            PATH: '/usr/bin',
            HIGHLEVEL_TOKEN: planted,
            TANDEM_NOZBE_TOKEN: planted,
            PATH_OF_TOKEN: planted,
          })
          expect(environment.PATH).toBe('/usr/bin')
          expect(JSON.stringify([facts, environment])).not.toContain(JSON.stringify(planted).slice(1, -1))
        },
      ),
    )
  })
})
