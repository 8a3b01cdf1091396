import { describe, expect, it } from 'vitest'
import { endedRun } from '../../../main/app/endedRun'
import { TandemError } from '../../../shared/errors'
import { appState, change, lastRun } from './appState'

describe('endedRun', () => {
  it('is a run that the state before did not have', () => {
    expect(endedRun(appState({ lastRun: null }), appState({ conflicts: 2 }))).toEqual({
      run: 7,
      trigger: 'schedule',
      ms: 1500,
      changes: 2,
      conflicts: 2,
      errors: 'none',
    })
    expect(endedRun(appState(), appState())).toBeNull()
    expect(endedRun(appState(), appState({ lastRun: null }))).toBeNull()
  })

  it('has codes and numbers only', () => {
    const error = new TandemError('request.refused', {
      service: 'Nozbe',
      status: 422,
      detail: 'Ada Byron is no date',
    })
    const after = appState({
      latest: [change({ contact: 'Ada Byron' })],
      lastRun: lastRun({ runId: 8, errors: [error.report(), error.report()] }),
    })
    const facts = endedRun(appState(), after)
    expect(facts).toMatchObject({ errors: 'request.refused,request.refused' })
    expect(JSON.stringify(facts)).not.toContain('Byron')
  })
})
