import { describe, expect, it } from 'vitest'
import { errorCodes, TandemError } from '../../../shared/errors'
import { type StatusFacts, statusOf } from '../../../shared/status'

const calm: StatusFacts = { error: null, waiting: 0, offline: false, paused: false, syncing: false }
const error = new TandemError('auth.refused', { service: 'Nozbe' }).report()

describe('status', () => {
  it.each<[string, Partial<StatusFacts>, string]>([
    ['nothing to say', {}, 'idle'],
    ['a pause', { paused: true }, 'paused'],
    ['offline beats paused', { offline: true, paused: true }, 'offline'],
    ['what waits beats offline', { waiting: 1, offline: true, paused: true }, 'attention'],
    ['an error beats what waits', { error, waiting: 1 }, 'error'],
    ['an error that only says offline is offline', { error, offline: true }, 'offline'],
    ['a run shows as such', { syncing: true, waiting: 1 }, 'syncing'],
  ])('%s', (_name, facts, expected) => expect(statusOf({ ...calm, ...facts })).toBe(expected))
})

describe('errors', () => {
  it('say what happened and what to do, with their parameters filled in', () => {
    expect(error.message).toBe('Nozbe refused the token (401). Nothing was changed or lost.')
    expect(error.remedy).toBe('Paste a new token for Nozbe.')
  })

  it('say nothing of commands, which the window does not have', () => {
    const ofTheWindow = errorCodes.filter((code) => code !== 'usage.wrong')
    for (const code of ofTheWindow)
      expect(new TandemError(code).remedy, code).not.toMatch(/--|npm run|headless/)
  })
})
