import { act, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useAppState } from '../../../../../renderer/stores/appState'
import { useHistory } from '../../../../../renderer/stores/history'
import { TandemError } from '../../../../../shared/errors'
import type { NotUndone } from '../../../../../shared/report'
import { appState, run as running } from '../../support'
import { button, click, open, openRow, plan, prepare, press, result, tidy } from './world'

beforeEach(prepare)
afterEach(tidy)

const dialog = () => within(screen.getByRole('dialog'))
const left: NotUndone = {
  entry: 1,
  kind: 'contact',
  contact: 'Jan',
  title: null,
  field: 'city',
  reason: 'changed',
}

describe('undoing a change', () => {
  it('shows what it would do, does it once agreed, and says what was done', async () => {
    const { asked } = await open()
    await click(/^Undo: Phone/)
    expect(asked('history:planUndo')[0]?.[1]).toEqual({ entryId: 3 })
    expect(dialog().getByText('1 change is taken back.')).toBeTruthy()
    expect(dialog().getByText('+48 58 320 14 70')).toBeTruthy()
    expect(dialog().getByText('+48 58 320 14 77').tagName).toBe('DEL')
    expect(asked('history:undo')).toEqual([])
    await click('Undo 1 change')
    expect(asked('history:undo')[0]?.[1]).toEqual({ entryId: 3 })
    expect(dialog().getByText('1 change was taken back in run 9.')).toBeTruthy()
    expect(document.activeElement).toBe(button('Close'))
    await click('Close')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(useHistory.getState().page?.entries[0]?.undoneIn).toBe(9)
    expect(screen.getByText('Undone')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Undo: Phone/ })).toBeNull()
  })

  it('is offered for what Tandem wrote, and not for what somebody did', async () => {
    await open()
    expect(screen.getAllByRole('button', { name: /^Undo: / })).toHaveLength(2)
  })

  it('writes nothing where the user thinks better of it', async () => {
    const { asked } = await open()
    await click(/^Undo: Phone/)
    await click('Cancel')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(asked('history:undo')).toEqual([])
  })

  it('goes by z from the row on which the focus is, which opens to all that can be done', async () => {
    const { asked } = await open()
    screen.getByLabelText('Kind').closest('div')?.parentElement?.focus()
    await press('j')
    await press('z')
    expect(asked('history:planUndo')[0]?.[1]).toEqual({ entryId: 3 })
    await click('Cancel')
    await press('j')
    await press('z', document.activeElement ?? document.body)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('of a whole run asks with its number, how much it deletes, and what it leaves', async () => {
    const { asked } = await open({
      'history:planUndo': () => plan({ count: 240, deletes: 12, left: [left], leftCount: 3 }),
    })
    await openRow()
    await click('Undo run 8…')
    expect(asked('history:planUndo')[0]?.[1]).toEqual({ runId: 8 })
    expect(screen.getByRole('heading', { name: 'Undo run 8?' })).toBeTruthy()
    for (const text of [
      '240 changes are taken back.',
      '12 records that Tandem made are deleted again.',
      'and 239 more',
      '3 changes stay as they are',
      'City: changed since',
      'and 2 more',
    ]) {
      expect(dialog().getByText(text)).toBeTruthy()
    }
  })

  it('that can take nothing back offers nothing but the way out', async () => {
    await open({
      'history:planUndo': () =>
        plan({ steps: [], count: 0, left: [{ ...left, reason: 'undone' }], leftCount: 1 }),
    })
    await click(/^Undo: Phone/)
    expect(dialog().getByText('Nothing of it can be taken back.')).toBeTruthy()
    expect(dialog().getByText('City: undone before')).toBeTruthy()
    expect(dialog().getAllByRole('button')).toHaveLength(1)
  })

  it('says that it waits for the sync that is on', async () => {
    await open()
    useAppState.setState({ state: appState({ progress: running }) })
    await click(/^Undo: Phone/)
    expect(dialog().getByText('A sync is on; this begins when it has ended.')).toBeTruthy()
  })

  it('says what went wrong beside what was done', async () => {
    const refused = new TandemError('undo.nothing', { what: 'run', id: 8 }).report()
    await open({
      'history:undo': () =>
        result({ left: [{ ...left, reason: 'failed' }], leftCount: 1, errors: [refused] }),
    })
    await click(/^Undo: Phone/)
    await click('Undo 1 change')
    expect(screen.getByRole('heading', { name: 'Partly undone' })).toBeTruthy()
    expect(dialog().getByRole('alert').textContent).toContain('nothing to undo')
    expect(dialog().getByText('City: not taken back, see below')).toBeTruthy()
  })

  it('tells what came of it where the user has turned away meanwhile', async () => {
    let finish: (value: unknown) => void = () => {}
    await open({
      'history:undo': () =>
        new Promise((resolve) => {
          finish = resolve
        }),
    })
    await click(/^Undo: Phone/)
    await click('Undo 1 change')
    expect(button('Undoing').getAttribute('aria-disabled')).toBe('true')
    await click('Close')
    expect(screen.queryByRole('dialog')).toBeNull()
    // One at a time.
    await click(/^Undo: Phone/)
    expect(screen.queryByRole('dialog')).toBeNull()
    await act(async () => finish(result()))
    expect(screen.getByText('1 change was taken back in run 9.')).toBeTruthy()
  })
})
