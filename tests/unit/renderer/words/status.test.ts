import { describe, expect, it } from 'vitest'
import { lastRunText } from '../../../../renderer/words/runs'
import { statusText } from '../../../../renderer/words/status'
import { TandemError } from '../../../../shared/errors'
import type { AppState, RunSummary } from '../../../../shared/state'
import { appState, at, now, run, words } from '../support'

const head = (over: Partial<AppState>) => {
  const { title, details } = statusText(appState(over), words, now)
  return [title, ...details]
}

describe('the head of Overview', () => {
  it('counts what waits, and says that the rest is done', () => {
    expect(head({ status: 'attention', conflicts: 2 })).toEqual([
      '2 conflicts wait',
      'Everything else is in step.',
    ])
    expect(head({ status: 'attention', conflicts: 1 })).toEqual([
      '1 conflict waits',
      'Everything else is in step.',
    ])
    expect(head({ status: 'attention', conflicts: 4, approvals: 1 })).toEqual([
      '5 things wait',
      '4 conflicts and 1 approval. Everything else is in step.',
    ])
  })

  it('does not claim that the rest is in step during a pause', () => {
    const waiting = head({ status: 'attention', conflicts: 2, pausedUntil: at(16, 30) })
    expect(waiting).toEqual([
      '2 conflicts wait',
      'Nothing is synced until 16:30. Changes on both sides wait.',
    ])
  })

  it('says of a sync that was cancelled what was done, and that the rest waits', () => {
    const lastRun = { ...(appState().lastRun as RunSummary), cancelled: true }
    expect(head({ lastRun })).toEqual([
      'The last sync was cancelled',
      '12 changes were written; the rest waits for the next sync.',
    ])
    expect(head({ lastRun: { ...lastRun, changes: 0 } })[1]).toContain('Nothing was written')
    expect(head({ status: 'attention', conflicts: 2, lastRun })[1]).toContain('The last sync was cancelled.')
    expect(lastRunText(lastRun, words)).toBe('cancelled after 12 changes, no errors, 6 s')
  })

  it('says until when Tandem is paused', () => {
    expect(head({ status: 'paused', pausedUntil: -1 })[1]).toContain('until you resume')
    expect(head({ status: 'paused', pausedUntil: at(9, 0, -1) })[1]).toContain('until Wed 13 May, 09:00')
  })

  it('says who started a run and how long it will take', () => {
    expect(head({ status: 'syncing', progress: run })).toEqual([
      'Syncing',
      'Started by you at 14:34. About 25 seconds left.',
    ])
    expect(head({ status: 'syncing', progress: { ...run, timeLeft: 150_000 } })[1]).toContain(
      'About 3 minutes left.',
    )
    expect(head({ status: 'syncing', progress: { ...run, timeLeft: null } })[1]).toBe(
      'Started by you at 14:34.',
    )
  })

  it('gives the reason and the remedy of a failure', () => {
    const error = new TandemError('auth.refused', { service: 'Nozbe' }).report()
    expect(head({ status: 'error', error })).toEqual(['A sign-in is needed', error.message, error.remedy])
  })

  it('does not claim that the rest is synced while a service is out of reach', () => {
    const error = new TandemError('network.timeout', { service: 'Nozbe' }).report()
    const lastRun = { ...appState().lastRun, errors: [error] } as AppState['lastRun']
    expect(head({ status: 'attention', conflicts: 1, error, lastRun })).toEqual([
      '1 conflict waits',
      `${error.message} ${error.remedy}`,
    ])
  })

  it('counts records that were refused, and gives the first with its remedy', () => {
    const refused = (detail: string) =>
      new TandemError('request.refused', { service: 'Nozbe', status: 422, detail }).report()
    const errors = [refused('too long'), refused('no such day')]
    const lastRun = { ...appState().lastRun, errors } as AppState['lastRun']
    expect(head({ lastRun })).toEqual([
      'Nearly everything is in step',
      '2 problems stopped changes.',
      errors[0]?.message,
      errors[0]?.remedy,
    ])
    expect(head({ status: 'attention', conflicts: 1, lastRun })[1]).toBe(
      '2 problems stopped changes; the rest is synced.',
    )
  })

  it('is not calm about records that stay unlinked', () => {
    expect(head({ ambiguous: 3 })[1]).toContain('3 contacts stay unlinked')
    expect(head({})).toEqual(['Everything is in step', 'Nothing waits for you.'])
    expect(head({ lastRun: null })[0]).toBe('Ready to sync')
  })
})
