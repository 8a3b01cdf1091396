import { act, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { timelineRuns } from '../../../../../renderer/routes/history/timelineRuns'
import { useNavigation } from '../../../../../renderer/stores/navigation'
import type { RecordAsked } from '../../../../../shared/ipc/history'
import { at, entry } from '../../support'
import { button, click, entries, open, openRow, page, prepare, press, tidy } from './world'

beforeEach(prepare)
afterEach(tidy)

/** Opens the first change, and from there the page of its record. */
async function openRecord(answers: Parameters<typeof open>[0] = {}) {
  const fake = await open(answers)
  await openRow()
  await click('Contact’s timeline')
  return fake
}
const title = () => screen.getAllByRole('heading', { level: 1 }).at(-1)?.textContent

describe('the page of a record', () => {
  it('says what it is, where, and whether it is linked', async () => {
    const { asked } = await openRecord()
    expect(asked('history:record')[0]?.[1]).toMatchObject({ kind: 'contact', recordId: 'r1', offset: 0 })
    expect(title()).toBe('Katarzyna Wiśniewska')
    expect(screen.getByText('Contact · linked')).toBeTruthy()
    const places = within(screen.getByRole('region', { name: 'Where it is' }))
    expect(places.getByText('hl1')).toBeTruthy()
    expect(places.getByText('archived')).toBeTruthy()
    await click('Open in HighLevel')
    expect(asked('history:open')[0]?.[1]).toEqual({ service: 'highlevel', kind: 'contact', recordId: 'hl1' })
    expect(screen.queryByRole('button', { name: 'Open in Nozbe' })).toBeNull()
  })

  it('tells what happened under each run, with the words that changed and the name of the rule', async () => {
    await openRecord()
    const timeline = within(screen.getByRole('list', { name: 'Timeline, newest first' }))
    expect(timeline.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Today, 12 May, 14:30',
      'Today, 12 May, 09:00',
    ])
    expect(timeline.getByText('run 8 · started by the schedule')).toBeTruthy()
    expect(timeline.getByText('By the automation “Say hello”')).toBeTruthy()
    expect(timeline.getByRole('img', { name: 'HighLevel' })).toBeTruthy()
    expect(timeline.getAllByRole('img', { name: 'HighLevel to Nozbe' })).toHaveLength(2)
    expect(document.querySelectorAll('ol del').length).toBeGreaterThan(0)
  })

  it('leads back by Escape to the row from which it was opened', async () => {
    const fake = await open()
    screen.getByLabelText('Kind').closest('div')?.parentElement?.focus()
    await press('j')
    const row = document.activeElement
    await press('t')
    expect(fake.asked('history:record')).toHaveLength(1)
    expect(document.activeElement).toBe(button('Back to History'))
    expect(row?.closest('[inert]')).not.toBeNull()
    await press('Escape')
    expect(screen.queryByRole('button', { name: 'Back to History' })).toBeNull()
    expect(document.activeElement).toBe(row)
    // The list was not asked for again: it is as it was.
    expect(fake.asked('history:list')).toHaveLength(1)
  })

  it('leads from a task to its contact, and back', async () => {
    const { asked } = await openRecord({
      'history:record': (input) =>
        (input as RecordAsked).recordId === 'c9'
          ? page({ contact: 'Jan' })
          : page({ kind: 'task', title: 'Call back', contact: 'Jan', contactId: 'c9', waiting: 2 }),
    })
    expect(title()).toBe('Call back')
    await click('Contact: Jan')
    expect(title()).toBe('Jan')
    await press('Escape')
    expect(title()).toBe('Call back')
    expect(asked('history:record')).toHaveLength(3)
    await click('2 decisions wait for you')
    expect(useNavigation.getState().route).toBe('conflicts')
  })

  it('undoes the last change of the record, one change, and a run', async () => {
    const { asked } = await openRecord()
    const timeline = within(screen.getByRole('list', { name: 'Timeline, newest first' }))
    await click('Undo the last change…')
    await click('Cancel')
    await act(async () => timeline.getAllByRole('button', { name: /^Undo: / })[1]?.click())
    await click('Cancel')
    await act(async () => timeline.getAllByRole('button', { name: 'Undo run 7…' })[0]?.click())
    expect(asked('history:planUndo').map(([, target]) => target)).toEqual([
      { kind: 'contact', recordId: 'r1' },
      { entryId: 1 },
      { runId: 7 },
    ])
    // Escape leaves the question, and not the page as well.
    await click('Cancel')
    expect(title()).toBe('Katarzyna Wiśniewska')
  })

  it('takes back what the question was about, though a run may have changed the record since', async () => {
    const { asked } = await openRecord()
    await click('Undo the last change…')
    await click('Undo 1 change')
    expect(asked('history:undo')[0]?.[1]).toEqual({ kind: 'contact', recordId: 'r1', runId: 8 })
  })

  it('shows older changes when they are asked for', async () => {
    const older = entry({ id: 0, at: at(8, 0, 3), run: 3, field: 'company', before: null, after: 'Quay' })
    await openRecord({
      'history:record': (input) =>
        page((input as RecordAsked).offset === 0 ? { total: 4 } : { total: 4, entries: [older], runs: [] }),
    })
    await click('Show older changes')
    expect(screen.getByText('Quay')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Show older changes' })).toBeNull()
  })

  it('without any changes teaches what that means', async () => {
    await openRecord({ 'history:record': () => page({ entries: [], total: 0, runs: [] }) })
    expect(screen.getByText('No changes are kept of it')).toBeTruthy()
  })
})

it('puts entries of one run together, and those of a run of which nothing is known', () => {
  const runs = timelineRuns(entries, [{ id: 8, trigger: 'manual', startedAt: 1 }])
  expect(runs.map(({ runId, fact, entries: own }) => [runId, fact?.trigger, own.length])).toEqual([
    [8, 'manual', 2],
    [7, undefined, 1],
  ])
})

describe('exporting', () => {
  it('writes what the filters let through, and says how much and where', async () => {
    const { asked } = await open({
      'history:export': () => ({ file: '/home/me/tandem-history.csv', rows: 3 }),
    })
    await press('Enter', button('Export'))
    await act(async () => screen.getByRole('menuitem', { name: 'For spreadsheets (CSV)…' }).click())
    expect(asked('history:export')[0]?.[1]).toEqual({
      search: '',
      kind: null,
      to: null,
      since: null,
      format: 'csv',
    })
    expect(screen.getByText('3 changes saved as /home/me/tandem-history.csv')).toBeTruthy()
  })
})
