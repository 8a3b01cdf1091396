import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useAppState } from '../../../../renderer/stores/appState'
import { useCommands } from '../../../../renderer/stores/commands'
import { useNavigation } from '../../../../renderer/stores/navigation'
import { TandemError } from '../../../../shared/errors'
import type { AppState } from '../../../../shared/state'
import { openApp } from '../openApp'
import { appState, entry, fakeBridge, run } from '../support'

beforeEach(() => {
  useAppState.setState({ state: null, failure: null })
  useCommands.setState({ busy: [], failure: null })
  useNavigation.setState({ route: 'overview' })
})
afterEach(cleanup)

async function open(state: AppState, answers: Parameters<typeof fakeBridge>[0] = {}) {
  const fake = fakeBridge({ 'state:get': () => state, ...answers })
  window.tandem = fake.bridge
  await openApp()
  return fake
}
const press = (name: string | RegExp, detail = 1) =>
  act(async () => fireEvent.click(screen.getByRole('button', { name }), { detail }))
const fails = (): never => {
  throw new TandemError('disk.full')
}

describe('Overview', () => {
  it('starts a sync, shows its steps, and cancels it', async () => {
    const { asked, emit } = await open(appState())
    await press('Sync now')
    expect(asked('sync:start')).toHaveLength(1)

    act(() => emit('state:changed', appState({ status: 'syncing', progress: run, conflicts: 3 })))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Syncing')
    expect(screen.getByText('3 conflicts wait.')).toBeTruthy()
    expect(screen.getByRole('progressbar', { name: 'Write to Nozbe' }).getAttribute('aria-valuenow')).toBe(
      '42',
    )
    await press('Cancel', 2)
    expect(asked('sync:cancel'), 'the second click of a double click').toHaveLength(0)
    await press('Cancel')
    expect(asked('sync:cancel')).toHaveLength(1)
  })

  it('calls fields of the location’s own as HighLevel does, and by a new name once they have one', async () => {
    const latest = [entry({ field: 'custom.f1', before: null, after: '91000' })]
    const named = (name: string) => appState({ latest, ownFields: { 'custom.f1': { name, type: 'number' } } })
    const { emit } = await open(named('Budget (PLN)'))
    expect(screen.getByText('Budget (PLN) added: 91000')).toBeTruthy()
    act(() => emit('state:changed', named('Budget')))
    expect(screen.getByText('Budget added: 91000')).toBeTruthy()
  })

  it('says in the navigation that a workspace is for practice', async () => {
    const { emit } = await open(appState())
    const navigation = within(screen.getByRole('navigation', { name: 'Screens' }))
    expect(navigation.getByText('Practice workspace')).toBeTruthy()
    const own = { id: 'w1', name: 'Brightwater', practice: false }
    act(() => emit('state:changed', appState({ workspace: own })))
    expect(navigation.queryByText('Practice workspace')).toBeNull()
  })

  it('says why a sync did not start, until a later run', async () => {
    const { emit } = await open(appState(), { 'sync:start': fails })
    await press('Sync now')
    expect(screen.getByRole('alert').textContent).toContain('The disk is full')
    const later = { ...appState().lastRun, finishedAt: Date.now() + 1000 } as AppState['lastRun']
    act(() => emit('state:changed', appState({ lastRun: later })))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says once why a sync failed, where it is the state of things as well', async () => {
    const { emit } = await open(appState(), { 'sync:start': fails })
    await press('Sync now')
    const error = new TandemError('disk.full').report()
    act(() => emit('state:changed', appState({ status: 'error', error })))
    expect(screen.getAllByText(/The disk is full/)).toHaveLength(1)
  })

  it('offers to resume during a pause, and to sync once', async () => {
    const { asked } = await open(appState({ status: 'paused', pausedUntil: -1 }))
    await press('Resume')
    expect(asked('sync:resume')).toHaveLength(1)
    await press('Sync now')
    expect(asked('sync:start')).toHaveLength(1)
    await act(async () => fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true }))
    expect(asked('sync:start')).toHaveLength(2)
  })

  it('offers to start again what only that mends', async () => {
    const error = new TandemError('core.ended').report()
    const { asked } = await open(appState({ status: 'error', error }))
    expect(screen.queryByRole('button', { name: 'Sync now' })).toBeNull()
    await press('Restart Tandem')
    expect(asked('app:restart')).toHaveLength(1)
  })

  it('names the first problem with a single record in the head, and lists the others', async () => {
    const refused = (detail: string) =>
      new TandemError('request.refused', { service: 'Nozbe', status: 422, detail }).report()
    const lastRun = {
      ...appState().lastRun,
      finishedAt: Date.now(),
      errors: [refused('too long'), refused('no such day')],
    } as AppState['lastRun']
    await open(appState({ lastRun }))
    expect(screen.getAllByText(/too long/)).toHaveLength(1)
    const others = screen.getByRole('region', { name: 'Problems in the last run' })
    expect(others.textContent).toContain('no such day')
    expect(others.textContent).not.toContain('too long')
    expect(screen.getByRole('navigation').textContent).toContain('Synced just now')
  })

  it('is offline in the corner too while a conflict waits', async () => {
    const error = new TandemError('network.timeout', { service: 'Nozbe' }).report()
    await open(appState({ status: 'attention', conflicts: 1, error }))
    expect(screen.getByRole('navigation').textContent).toContain('Offline')
  })

  it('shows what of the calls of the day is left to other applications, where anything is', async () => {
    const { emit } = await open(appState())
    expect(screen.getByText(/Calls used today/).textContent).toBe(
      'Calls used today · 4,000 left to other apps',
    )
    const { highlevel, nozbe } = appState().calls
    act(() => emit('state:changed', appState({ calls: { highlevel: { ...highlevel, reserved: 0 }, nozbe } })))
    expect(screen.getByText(/Calls used today/).textContent).toBe('Calls used today')
  })

  it('explains to the keyboard what stays outside', async () => {
    await open(appState())
    await act(async () => screen.getByRole('button', { name: '7 unfiled tasks in Nozbe' }).focus())
    expect(screen.getByRole('tooltip').textContent).toContain('belong to no contact')
  })

  it('lists what the last run could not do, but not twice what the head says', async () => {
    const error = new TandemError('auth.refused', { service: 'Nozbe' }).report()
    const other = new TandemError('server.failed', { service: 'Nozbe', status: 502 }).report()
    const lastRun = { ...appState().lastRun, errors: [error, other] } as AppState['lastRun']
    await open(appState({ status: 'error', error, lastRun }))
    expect(screen.getAllByText(error.message)).toHaveLength(1)
    expect(screen.getByRole('region', { name: 'Problems in the last run' }).textContent).toContain('(502)')
  })
})

describe('the first page', () => {
  it('starts the practice workspace and gives way to Overview', async () => {
    const { asked, emit } = await open(appState({ workspace: null, lastRun: null }), {
      'practice:start': () => new Promise(() => {}),
    })
    await press(/practice workspace/)
    expect(asked('practice:start')).toHaveLength(1)
    expect(document.activeElement, 'the choice is gone').toBe(screen.getByRole('heading', { level: 1 }))
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBeNull()
    act(() => emit('state:changed', appState({ workspace: null, status: 'syncing', progress: run })))
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('55')
    act(() => emit('state:changed', appState()))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Everything is in step')
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })

  it('says why it did not start, and tries again', async () => {
    const { asked } = await open(appState({ workspace: null }), { 'practice:start': fails })
    await press(/practice workspace/)
    expect(screen.getByRole('alert').textContent).toContain('Free some space')
    await press('Try again')
    expect(asked('practice:start')).toHaveLength(2)
  })
})

describe('the first page, at its foot', () => {
  const fresh = (over: Partial<AppState> = {}) => appState({ workspace: null, lastRun: null, ...over })
  const backup = { name: 'b1.db', at: Date.now(), reason: 'daily', bytes: 1_200_000 }
  const backups = { 'data:allBackups': () => [{ id: 'w1', name: 'Brightwater', backups: [backup] }] }

  it('changes the language at once', async () => {
    const { asked } = await open(fresh())
    const language = screen.getByRole('combobox', { name: 'Language' })
    await act(async () => fireEvent.change(language, { target: { value: 'pl' } }))
    expect(asked('appearance:set').map(([, given]) => given)).toEqual([{ language: 'pl', theme: 'system' }])
  })

  it('restores a backup of any workspace, after a question', async () => {
    const { asked } = await open(fresh(), backups)
    await press('Restore a backup')
    await press(/^Restore the backup of Brightwater/)
    expect(asked('data:restoreOf')).toEqual([])
    await press('Restore')
    expect(asked('data:restoreOf').map(([, given]) => given)).toEqual([{ workspace: 'w1', name: 'b1.db' }])
  })

  it('says why a backup was not restored, or that there is none', async () => {
    await open(fresh(), { ...backups, 'data:restoreOf': fails })
    await press('Restore a backup')
    await press(/^Restore the backup of Brightwater/)
    await press('Restore')
    expect(screen.getByRole('alert').textContent).toContain('The disk is full')
    cleanup()
    await open(fresh(), { 'data:allBackups': () => [] })
    await press('Restore a backup')
    expect(screen.getByText('There is no backup on this computer.')).toBeTruthy()
  })

  it('leads from a workspace that cannot be opened to a backup and to Diagnostics, and back', async () => {
    const error = new TandemError('database.newer', { version: 9 }).report()
    await open(fresh({ status: 'error', error }), { ...backups, 'diagnostics:run': () => [] })
    const closed = within(screen.getByRole('region', { name: 'Your workspace could not be opened' }))
    expect(closed.getByText(/Update Tandem/)).toBeTruthy()
    await act(async () => fireEvent.click(closed.getByRole('button', { name: 'Diagnostics' })))
    expect(screen.getByRole('button', { name: 'Diagnostics' }).getAttribute('aria-current')).toBe('page')
    expect(screen.queryByRole('button', { name: 'Schedule' }), 'of a workspace').toBeNull()
    await press('Data')
    expect(screen.getByRole('button', { name: /^Restore the backup of Brightwater/ })).toBeTruthy()
    await press('Back')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Welcome to Tandem')
  })
})

describe('the window', () => {
  it('says that the main process does not answer, and asks again', async () => {
    let answers = false
    await open(appState(), { 'state:get': () => (answers ? appState() : fails()) })
    expect(screen.getByRole('heading').textContent).toBe('Tandem does not answer')
    answers = true
    await press('Try again')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Everything is in step')
  })

  it('goes where the tray points, and where keys point', async () => {
    const { emit } = await open(appState(), {
      'history:list': () => ({ total: 0, all: 0, first: null, entries: [] }),
    })
    await act(async () => emit('navigate', 'history'))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('History')
    expect(screen.getByText('No changes yet')).toBeTruthy()
    fireEvent.keyDown(window, { key: '1', ctrlKey: true })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Everything is in step')
  })
})
