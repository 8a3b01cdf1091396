import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startI18n } from '../../../../renderer/i18n'
import { History } from '../../../../renderer/routes/history/History'
import { rowsOf } from '../../../../renderer/routes/history/rows'
import { noFilter, useHistory } from '../../../../renderer/stores/history'
import type { HistoryQuery } from '../../../../shared/ipc/history'
import { at, entry, fakeBridge } from '../support'

startI18n(['en-GB'])
const entries = [
  entry({ id: 3, at: at(14, 32) }),
  entry({
    id: 2,
    at: at(9, 0),
    contact: 'Björn Åkerström',
    field: 'name',
    before: 'Bjorn Åkerström',
    after: 'Björn Åkerström',
  }),
  entry({ id: 1, at: at(18, 0, 1), contact: 'Priya Raghunathan', rule: 'highlevel' }),
]

beforeEach(() => {
  vi.useFakeTimers({ now: at(14, 35), toFake: ['Date'] })
  // Without layout the list would have no height and so no rows.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  useHistory.setState({ page: null, loading: false, failure: null, filter: noFilter })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

async function open() {
  const fake = fakeBridge({
    'history:list': (input) => {
      const { search } = input as HistoryQuery
      const found = entries.filter(({ contact }) => contact.includes(search))
      return { total: found.length, all: entries.length, first: at(18, 0, 1), entries: found }
    },
  })
  window.tandem = fake.bridge
  await act(async () => render(<History />))
  return fake
}
/** Their own buttons open them; those beside take back. */
const rows = () =>
  within(screen.getByRole('list'))
    .getAllByRole('button')
    .filter((button) => button.hasAttribute('aria-expanded'))
const press = (key: string) =>
  act(async () => fireEvent.keyDown(document.activeElement ?? document.body, { key }))

describe('History', () => {
  it('puts changes under their days', async () => {
    await open()
    const heads = screen
      .getAllByRole('heading', { level: 2 })
      .map(({ parentElement }) => parentElement?.textContent)
    expect(heads).toEqual(['Today, 12 May2 changes', 'Yesterday, 11 May1 change'])
    expect(rows()).toHaveLength(3)
  })

  it('opens a change by keys, with its words marked, and closes it', async () => {
    await open()
    screen.getByLabelText('Kind').closest('div')?.parentElement?.focus()
    await press('j')
    expect(document.activeElement).toBe(rows()[0])
    await press('j')
    expect(document.activeElement).toBe(rows()[1])
    await act(async () => rows()[1]?.click())
    expect(document.querySelector('del')?.textContent).toBe('Bjorn')
    expect(document.querySelector('ins')?.textContent).toBe('Björn')
    expect(screen.getByText('to Nozbe by Tandem in run 7')).toBeTruthy()
    await press('Escape')
    expect(rows()[1]?.getAttribute('aria-expanded')).toBe('false')
  })

  it('leaves its letters alone while the focus is elsewhere', async () => {
    await open()
    const focused = document.activeElement
    for (const key of ['j', 'k', 'Home', 'End', '/']) {
      await act(async () => fireEvent.keyDown(document.body, { key }))
    }
    expect(document.activeElement).toBe(focused)
    expect(focused).toBe(screen.getByRole('heading', { level: 1 }))
    await press('j')
    expect(document.activeElement).toBe(focused)
  })

  it('tells those who listen which of all changes a row is, and of what kind', async () => {
    await open()
    const items = rows().map((row) => row.closest('li'))
    expect(items.map((item) => item?.getAttribute('aria-posinset'))).toEqual(['1', '2', '3'])
    expect(items[0]?.getAttribute('aria-setsize')).toBe('3')
    expect(within(rows()[0] as HTMLElement).getByRole('img', { name: 'Contact' })).toBeTruthy()
  })

  it('says by which rule a value was taken', async () => {
    await open()
    await act(async () => rows()[2]?.click())
    expect(screen.getByText('Both sides differed; HighLevel’s value was taken')).toBeTruthy()
  })

  it('searches from the keyboard and says when nothing matches', async () => {
    await open()
    await press('/')
    expect(document.activeElement?.tagName).toBe('INPUT')
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'zzz' } })
    expect(await screen.findByText('No change matches')).toBeTruthy()
    expect(screen.getByText('0 of 3 changes')).toBeTruthy()
    await act(async () => screen.getByRole('button', { name: 'Show all changes' }).click())
    expect(rows()).toHaveLength(3)
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('')
  })

  it('asks for what the filters say', async () => {
    const { asked } = await open()
    await act(async () => fireEvent.change(screen.getByLabelText('Kind'), { target: { value: 'task' } }))
    await act(async () =>
      fireEvent.change(screen.getByLabelText('Direction'), { target: { value: 'nozbe' } }),
    )
    expect(asked('history:list').at(-1)?.[1]).toMatchObject({
      kind: 'task',
      to: 'nozbe',
      since: null,
      offset: 0,
    })
  })

  it('does not count a day of which older changes may be missing', () => {
    const days = rowsOf(entries, false).flatMap((row) => (row.type === 'day' ? [row.changes] : []))
    expect(days).toEqual([2, null])
  })
})
