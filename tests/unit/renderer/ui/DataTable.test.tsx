import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DataTableStory } from '../../../../renderer/stories/parts/DataTableStory'
import { button, click, focused, press, show } from './storySupport'

beforeEach(() => {
  // Without layout the table would have no height and so no rows.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(232)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(232)
})

const rows = () => screen.getAllByRole('row').slice(1)
const rowIndex = () => focused()?.getAttribute('aria-rowindex')
/** The row that Tab reaches. */
const reachable = () => rows().filter(({ tabIndex }) => tabIndex === 0)
const enter = () => reachable()[0]?.focus()

describe('DataTable', () => {
  it('has as many rows as are in sight, and says how many there are', () => {
    show(DataTableStory)
    expect(screen.getByRole('grid', { name: 'Contacts' }).getAttribute('aria-rowcount')).toBe('5001')
    expect(rows().length).toBeGreaterThan(5)
    expect(rows().length).toBeLessThan(40)
    expect(reachable()).toHaveLength(1)
  })

  it('leads through all rows by keys', async () => {
    show(DataTableStory)
    enter()
    expect(rowIndex()).toBe('2')
    await press('ArrowDown')
    expect(rowIndex()).toBe('3')
    await press('ArrowUp')
    await press('ArrowUp')
    expect(rowIndex()).toBe('2')
    await press('PageDown')
    expect(rowIndex()).toBe('7')
    await press('End')
    expect(rowIndex()).toBe('5001')
    await press('ArrowDown')
    expect(rowIndex()).toBe('5001')
    await press('Home')
    expect(rowIndex()).toBe('2')
    expect(reachable()).toHaveLength(1)
  })

  it('opens the row by Enter and ticks it by the space bar', async () => {
    show(DataTableStory)
    enter()
    await press('Enter')
    expect(rows()[0]?.getAttribute('aria-selected')).toBe('true')
    expect(rows()[1]?.getAttribute('aria-selected')).toBe('false')
    const box = within(rows()[0] as HTMLElement).getByRole<HTMLInputElement>('checkbox')
    expect(box.checked).toBe(false)
    await press(' ')
    expect(box.checked).toBe(true)
  })

  it('reaches by Tab the controls of one row only', async () => {
    show(DataTableStory)
    enter()
    await press('ArrowDown')
    const tabIndexes = screen.getAllByRole<HTMLInputElement>('checkbox').map(({ tabIndex }) => tabIndex)
    expect(tabIndexes.slice(0, 3)).toEqual([-1, 0, -1])
  })

  it('sorts by a head, then the other way; rows without a value stay last', async () => {
    show(DataTableStory)
    const head = (name: string) => screen.getByRole('columnheader', { name }).getAttribute('aria-sort')
    const first = () => rows()[0]?.textContent
    await click(button('Changes'))
    expect(head('Changes')).toBe('ascending')
    expect(head('Name')).toBe('none')
    expect(first()).toMatch(/0$/)
    await click(button('Changes'))
    expect(head('Changes')).toBe('descending')
    expect(first()).toMatch(/100$/)
    await click(button('Phone'))
    expect(first()).toContain('+48 58 320 0001')
    await click(button('Phone'))
    expect(first()).toContain('+48 58 320 4999')
  })

  it('keeps the row of the focus when the order changes', async () => {
    show(DataTableStory)
    enter()
    await press('ArrowDown')
    await click(button('Changes'))
    expect(reachable()[0]?.textContent).toContain('Björn Åkerström 1')
  })
})
