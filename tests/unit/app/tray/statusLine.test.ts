import { describe, expect, it } from 'vitest'
import { statusLine } from '../../../../main/app/tray/statusLine'
import { TandemError } from '../../../../shared/errors'
import { type AppState, untilResumed } from '../../../../shared/state'
import { appState, lastRun, minutesAgo, now, progress } from '../appState'
import { english, polish } from '../speech'

const line = (changes: Partial<AppState>) => statusLine(appState(changes), now, english)
const failed = new TandemError('server.failed', { service: 'Nozbe', status: 500 }).report()
const refused = new TandemError('auth.refused', { service: 'Nozbe' }).report()

describe('statusLine', () => {
  it('says how things stand and when they last were synced', () => {
    expect(line({})).toBe('Tandem: everything in step · synced 3 min ago')
    expect(line({ lastRun: null })).toBe('Tandem: not synced yet')
    expect(line({ lastRun: lastRun({ cancelled: true }) })).toBe(
      'Tandem: last sync cancelled · tried 3 min ago',
    )
    expect(line({ workspace: null, lastRun: null })).toBe('Tandem: not set up yet')
    expect(line({ workspace: null, lastRun: null, error: failed })).toBe('Tandem: cannot open its data')
  })

  it('names what waits before all else', () => {
    expect(line({ status: 'attention', conflicts: 2 })).toBe('Tandem: 2 conflicts · synced 3 min ago')
    expect(line({ status: 'attention', conflicts: 1, approvals: 1 })).toBe(
      'Tandem: 1 conflict, 1 approval · synced 3 min ago',
    )
    expect(line({ status: 'attention', ambiguous: 3 })).toBe('Tandem: 3 unlinked contacts · synced 3 min ago')
  })

  it('keeps saying it during a run and in a pause', () => {
    expect(line({ status: 'syncing', progress })).toBe('Tandem: syncing')
    expect(line({ status: 'syncing', progress, conflicts: 12 })).toBe('Tandem: syncing · 12 conflicts')
    expect(line({ status: 'attention', conflicts: 2, pausedUntil: untilResumed })).toBe(
      'Tandem: 2 conflicts · paused · synced 3 min ago',
    )
  })

  it('says until when it is paused, with the day when that is far', () => {
    expect(line({ status: 'paused', pausedUntil: untilResumed })).toBe('Tandem: paused · synced 3 min ago')
    const soon = new Date(2026, 4, 12, 16, 35).getTime()
    expect(line({ status: 'paused', pausedUntil: soon })).toContain('paused until 16:35 ·')
    const far = new Date(2026, 4, 14, 16, 35).getTime()
    expect(line({ status: 'paused', pausedUntil: far })).toContain('paused until Thu 14 May, 16:35 ·')
  })

  it('says what is wrong, and does not call a failed run a sync', () => {
    const run = lastRun({ errors: [failed] })
    expect(line({ status: 'error', error: failed, lastRun: run })).toBe(
      'Tandem: the last sync failed · tried 3 min ago',
    )
    expect(line({ status: 'error', error: refused, conflicts: 2 })).toBe(
      'Tandem: needs a sign-in · 2 conflicts · synced 3 min ago',
    )
    const ended = new TandemError('core.ended').report()
    expect(line({ status: 'error', error: ended })).toBe('Tandem: needs a restart · synced 3 min ago')
    expect(line({ status: 'offline', lastRun: run })).toBe('Tandem: offline · tried 3 min ago')
  })

  it.each([
    [-5, 'just now'],
    [0.9, 'just now'],
    [1, '1 min ago'],
    [59, '59 min ago'],
    [60, '1 hr ago'],
    [23 * 60, '23 hr ago'],
    [24 * 60, 'yesterday'],
    [75 * 60, '3 days ago'],
  ])('tells a run of %s minutes ago as “%s”', (minutes, text) => {
    const run = lastRun({ finishedAt: minutesAgo(minutes) })
    expect(line({ lastRun: run })).toBe(`Tandem: everything in step · synced ${text}`)
  })

  it('says it in Polish', () => {
    const inPolish = (changes: Partial<AppState>) => statusLine(appState(changes), now, polish)
    expect(inPolish({})).toBe('Tandem: wszystko zsynchronizowane · synchronizacja 3 min temu')
    expect(inPolish({ status: 'attention', conflicts: 5, approvals: 2 })).toBe(
      'Tandem: 5 konfliktów i 2 prośby o zgodę · synchronizacja 3 min temu',
    )
    expect(inPolish({ status: 'paused', pausedUntil: new Date(2026, 4, 14, 16, 35).getTime() })).toBe(
      'Tandem: wstrzymano do czw., 14 maj, 16:35 · synchronizacja 3 min temu',
    )
  })
})
