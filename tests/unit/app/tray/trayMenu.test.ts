import { describe, expect, it } from 'vitest'
import { statusLine } from '../../../../main/app/tray/statusLine'
import { type TrayItem, trayMenu } from '../../../../main/app/tray/trayMenu'
import type { AppState } from '../../../../shared/state'
import { appState, change, now, progress } from '../appState'
import { english, polish } from '../speech'

const menu = (changes: Partial<AppState> = {}) => trayMenu(appState(changes), now, english)
const labels = (items: TrayItem[]) => items.map((item) => (item === 'separator' ? '-' : item.label))
const item = (items: TrayItem[], label: string) =>
  items.find((each) => each !== 'separator' && each.label === label)

describe('trayMenu', () => {
  it('begins with the line of the tooltip, to read only', () => {
    const [first] = menu({ status: 'attention', conflicts: 2 })
    const label = statusLine(appState({ status: 'attention', conflicts: 2 }), now, english)
    expect(first).toEqual({ label })
  })

  it('has what can be done, and nothing that cannot', () => {
    expect(labels(menu())).toEqual([
      'Tandem: everything in step · synced 3 min ago',
      '-',
      'Open Tandem',
      'Sync now',
      'Pause',
      '-',
      'Preferences',
      'Quit Tandem',
    ])
    expect(labels(menu({ workspace: null, lastRun: null }))).toEqual([
      'Tandem: not set up yet',
      '-',
      'Open Tandem',
      '-',
      'Preferences',
      'Quit Tandem',
    ])
  })

  it('has everything that is in the picture, in its order', () => {
    expect(labels(menu({ status: 'attention', conflicts: 2, latest: [change()] })).slice(1)).toEqual([
      '-',
      'Open Tandem',
      'Sync now',
      'Pause',
      '-',
      'Conflicts (2)',
      'Recent changes',
      '-',
      'Preferences',
      'Quit Tandem',
    ])
  })

  it('counts everything that waits, also while it is offline or a run is on', () => {
    for (const status of ['attention', 'offline', 'paused', 'error', 'syncing'] as const) {
      const waiting = item(menu({ status, conflicts: 2, approvals: 1, recipesWaiting: 3 }), 'Conflicts (6)')
      expect(waiting).toEqual({ label: 'Conflicts (6)', action: { do: 'waiting' } })
    }
  })

  it('offers no second run while one is on', () => {
    expect(item(menu(), 'Sync now')).toMatchObject({ action: { do: 'sync' }, enabled: true })
    expect(item(menu({ progress, status: 'syncing' }), 'Sync now')).toMatchObject({ enabled: false })
  })

  it('offers three pauses, or their end', () => {
    const pause = item(menu(), 'Pause')
    expect(pause).toMatchObject({
      items: [
        { label: '30 minutes', action: { do: 'pause', minutes: 30 } },
        { label: '2 hours', action: { do: 'pause', minutes: 120 } },
        { label: 'Until I resume', action: { do: 'pause', minutes: null } },
      ],
    })
    const paused = menu({ status: 'paused', pausedUntil: -1 })
    expect(item(paused, 'Pause')).toBeUndefined()
    expect(item(paused, 'Resume')).toEqual({ label: 'Resume', action: { do: 'resume' } })
  })

  it('shows the last five changes and the way to all', () => {
    const latest = Array.from({ length: 8 }, (_, index) =>
      change({ id: 8 - index, contact: `Contact ${index}` }),
    )
    const recent = item(menu({ latest }), 'Recent changes')
    if (!recent || recent === 'separator' || !('items' in recent)) throw new Error('no list of changes')
    expect(recent.items).toHaveLength(7)
    expect(labels(recent.items).at(0)).toContain('Contact 0')
    expect(labels(recent.items).at(4)).toContain('Contact 4')
    expect(recent.items.at(-1)).toEqual({ label: 'All history', action: { do: 'history' } })
  })

  it('is in Polish where that is spoken', () => {
    const items = trayMenu(appState({ status: 'attention', conflicts: 2, latest: [change()] }), now, polish)
    expect(labels(items).slice(2)).toEqual([
      'Otwórz Tandem',
      'Synchronizuj teraz',
      'Wstrzymaj',
      '-',
      'Konflikty (2)',
      'Ostatnie zmiany',
      '-',
      'Preferencje',
      'Zakończ Tandem',
    ])
    const recent = item(items, 'Ostatnie zmiany') as { items: TrayItem[] }
    expect(labels(recent.items)[0]).toMatch(/^→ Nozbe · Telefon, /)
  })
})
