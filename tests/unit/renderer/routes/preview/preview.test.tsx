import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useAppState } from '../../../../../renderer/stores/appState'
import { useCommands } from '../../../../../renderer/stores/commands'
import { useNavigation } from '../../../../../renderer/stores/navigation'
import { usePreview } from '../../../../../renderer/stores/preview'
import { TandemError } from '../../../../../shared/errors'
import type { PreviewRun, PreviewShown } from '../../../../../shared/preview'
import { openApp } from '../../openApp'
import { appState, fakeBridge, run } from '../../support'
import { records, shown } from './sample'

beforeEach(() => {
  // Without layout the list would have no height and so no rows.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600)
  useAppState.setState({ state: null, failure: null })
  useCommands.setState({ busy: [], failure: null })
  useNavigation.setState({ route: 'overview' })
  usePreview.getState().reset()
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const ranWith = (over: Partial<PreviewRun> = {}): PreviewRun => ({
  done: 1,
  left: [],
  next: { ...shown, id: 2, records: [] },
  ...over,
})

async function open(answers: Parameters<typeof fakeBridge>[0] = {}, state = appState()) {
  const fake = fakeBridge({
    'state:get': () => state,
    'preview:read': () => shown,
    'preview:isCurrent': () => true,
    'preview:run': () => ranWith(),
    ...answers,
  })
  window.tandem = fake.bridge
  await openApp()
  await press('Preview')
  return fake
}
const press = (name: string | RegExp) => act(async () => screen.getByRole('button', { name }).click())
const tree = () => screen.getByRole('tree')
const key = (pressed: string, more = {}) =>
  act(async () => void fireEvent.keyDown(tree(), { key: pressed, ...more }))
const items = () => screen.getAllByRole('treeitem')
const checks = () => items().map((item) => item.getAttribute('aria-checked'))
const title = () => screen.getByRole('heading', { level: 1 }).textContent

describe('the preview', () => {
  it('is led to from Overview, and shows every record under its contact, all ticked', async () => {
    const { asked } = await open()
    expect(title()).toBe('Preview')
    expect(asked('preview:read')).toHaveLength(1)
    expect(items().map((item) => item.getAttribute('aria-level'))).toEqual(['1', '2', '2', '1', '2', '2'])
    expect(checks()).toEqual(Array(6).fill('true'))
    expect(tree().textContent).toContain('Cork→Galway')
    expect(screen.getByRole('button', { name: 'Sync 4 of 4' })).toBeTruthy()
    expect(screen.getByText(/About 2 calls to HighLevel, of 18,160 left today/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Overview' }).getAttribute('aria-current')).toBe('page')
  })

  it('leaves out with a contact what needs it, says so, and shows that some are left', async () => {
    await open()
    await act(async () => items()[4]?.click())
    expect(checks()).toEqual(['true', 'true', 'true', 'false', 'false', 'false'])
    expect(screen.getByText(/1 other is left out too/)).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('checkbox').indeterminate).toBe(true)
    await act(async () => items()[5]?.click())
    expect(checks()).toEqual(Array(6).fill('true'))
    expect(screen.getByText(/1 other is ticked too/)).toBeTruthy()
  })

  it('is gone through and ticked by keys', async () => {
    await open()
    tree().focus()
    await key('ArrowDown')
    await key(' ')
    expect(checks()).toEqual(['mixed', 'false', 'true', 'true', 'true', 'true'])
    await key('ArrowLeft')
    await key(' ')
    expect(checks().slice(0, 3)).toEqual(['true', 'true', 'true'])
    await key('a', { ctrlKey: true })
    expect(checks()).toEqual(Array(6).fill('false'))
    expect(screen.getByText('Nothing is ticked')).toBeTruthy()
    await key('a', { ctrlKey: true })
    expect(checks()).toEqual(Array(6).fill('true'))
  })

  it('carries out just what is ticked, and says afterwards what was left out', async () => {
    const left = [{ key: records[0]?.keys[0] ?? '', reason: 'changed' as const }]
    const next: PreviewShown = { ...shown, id: 2, records: records.slice(0, 2) }
    const { asked } = await open({ 'preview:run': () => ranWith({ left, next }) })
    await act(async () => items()[2]?.click())
    await press('Sync 3 of 4')
    expect(asked('preview:run')).toEqual([['preview:run', ['key of anna', 'key of jan', 'key of task']]])
    expect(screen.getByText('2 records were synced as shown.')).toBeTruthy()
    expect(screen.getByText('1 was left out, since it changed meanwhile: Anna.')).toBeTruthy()
    // What was not ticked is still there, and still not.
    expect(checks()).toEqual(['mixed', 'true', 'false'])
  })

  it('ticks and carries out no more than the filters show, where all of that is meant', async () => {
    await open()
    await act(async () => void fireEvent.change(screen.getByLabelText('Kind'), { target: { value: 'task' } }))
    expect(items()).toHaveLength(2)
    await act(async () => screen.getByRole('checkbox').click())
    expect(screen.getByRole('button', { name: 'Sync 3 of 4' })).toBeTruthy()
    const search = screen.getByRole('textbox')
    await act(async () => void fireEvent.change(search, { target: { value: 'nobody' } }))
    expect(screen.getByText('Nothing matches')).toBeTruthy()
    await press('Show everything')
    expect(items()).toHaveLength(6)
  })

  it('says what is held back, why, and leads to where that is decided', async () => {
    await open()
    await act(async () => screen.getByRole('radio', { name: 'Held back (2)' }).click())
    const rows = screen.getAllByRole('row').slice(1)
    expect(rows[0]?.textContent).toContain('Both sides changed')
    expect(rows[1]?.textContent).toContain('This sign-in may not write it to HighLevel')
    await act(async () => screen.getAllByRole('button', { name: 'Conflicts' }).at(-1)?.click())
    expect(useNavigation.getState().route).toBe('conflicts')
  })

  it('is calm where there is nothing to do', async () => {
    await open({ 'preview:read': () => ({ ...shown, records: [], held: [] }) })
    expect(screen.getByText('There is nothing to do')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Sync/ })).toBeNull()
  })

  it('shows how far it has read, and is stopped without an error', async () => {
    let fail: (thrown: unknown) => void = () => {}
    const reading = new Promise<PreviewShown>((_, reject) => {
      fail = reject
    })
    const { asked, emit } = await open({ 'preview:read': () => reading })
    act(() => emit('state:changed', appState({ reading: run })))
    expect(screen.getAllByRole('listitem').some((item) => item.textContent?.includes('46 records'))).toBe(
      true,
    )
    expect(screen.getByRole('list', { name: 'Steps of this run' }).children).toHaveLength(3)
    await press('Cancel')
    expect(asked('preview:cancel')).toHaveLength(1)
    await act(async () => fail(new TandemError('run.cancelled')))
    expect(screen.getByText('Reading was stopped')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says why reading failed, and tries again', async () => {
    let times = 0
    await open({
      'preview:read': () => {
        times += 1
        if (times === 1) throw new TandemError('server.failed', { service: 'Nozbe', status: 500 })
        return shown
      },
    })
    expect(screen.getByRole('alert').textContent).toContain('Nozbe')
    await press('Try again')
    expect(items()).toHaveLength(6)
  })

  it('says that it is too old once something changed', async () => {
    let isCurrent = true
    const { emit, asked } = await open({ 'preview:isCurrent': () => isCurrent })
    expect(screen.queryByText(/Things changed since/)).toBeNull()
    isCurrent = false
    await act(async () => emit('state:changed', appState({ conflicts: 1 })))
    expect(screen.getByText('Things changed since; read again.')).toBeTruthy()
    await act(async () => screen.getAllByRole('button', { name: 'Read again' }).at(-1)?.click())
    expect(asked('preview:read')).toHaveLength(2)
    expect(screen.queryByText(/Things changed since/)).toBeNull()
  })

  it('shows nothing of another workspace', async () => {
    const { emit } = await open()
    const workspace = { id: 'other', name: 'Other', practice: false }
    await act(async () => emit('state:changed', appState({ workspace })))
    expect(screen.queryByRole('tree')).toBeNull()
  })

  it('draws only what is in sight of very many', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      ...records[0],
      id: String(index),
      contact: { id: String(index), name: `Anna ${index}` },
    })) as PreviewShown['records']
    await open({ 'preview:read': () => ({ ...shown, records: many }) })
    expect(items().length).toBeLessThan(60)
    expect(items()[0]?.getAttribute('aria-setsize')).toBe('5000')
    tree().focus()
    await key('End')
    const active = document.getElementById(tree().getAttribute('aria-activedescendant') ?? '')
    expect(active?.getAttribute('aria-posinset')).toBe('1')
    await key(' ')
    expect(screen.getByRole('button', { name: 'Sync 4,999 of 5,000' })).toBeTruthy()
  })
})
