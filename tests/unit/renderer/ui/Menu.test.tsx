import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { MenuStory } from '../../../../renderer/stories/parts/MenuStory'
import { button, click, focused, press, show } from './storySupport'

const done = () => screen.getByRole('status').textContent

describe('Menu', () => {
  it('opens by Enter on its first item; arrows pass what cannot be chosen', async () => {
    show(MenuStory)
    button('Resolve all').focus()
    await press('Enter')
    expect(screen.getByRole('menu', { name: 'Resolve all' })).toBeTruthy()
    expect(screen.getByText('All 4 conflicts')).toBeTruthy()
    expect(focused()?.textContent).toContain('Keep HighLevel')
    expect(focused()?.getAttribute('aria-keyshortcuts')).toBe('1')
    await press('ArrowDown')
    await press('ArrowDown')
    expect(focused()?.textContent).toContain('Rules')
    await press('Home')
    await press('ArrowDown')
    await press('Enter')
    expect(done()).toBe('Chosen: Nozbe, brightwater')
    expect(screen.queryByRole('menu')).toBeNull()
  })

  it('closes by Escape, and gives the focus back', async () => {
    show(MenuStory)
    const opener = button('Resolve all')
    opener.focus()
    await press('ArrowDown')
    await press('Escape')
    expect(screen.queryByRole('menu')).toBeNull()
    await waitFor(() => expect(focused()).toBe(opener))
    expect(done()).toBe('Chosen: nothing, brightwater')
  })

  it('says which of a choice holds', async () => {
    show(MenuStory)
    await click(button('Workspace'))
    const [first, second] = screen.getAllByRole('menuitemradio')
    expect([first?.getAttribute('aria-checked'), second?.getAttribute('aria-checked')]).toEqual([
      'true',
      'false',
    ])
    await click(second as HTMLElement)
    expect(done()).toBe('Chosen: nothing, other')
  })

  it('does not open while its action is under way', async () => {
    show(MenuStory)
    await click(button('Busy'))
    expect(screen.queryByRole('menu')).toBeNull()
  })
})
