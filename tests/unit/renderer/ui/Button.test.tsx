import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ButtonStory } from '../../../../renderer/stories/parts/ButtonStory'
import { button, click, focused, show } from './storySupport'

it('Button: acts when pressed; busy, it keeps the focus and does nothing', async () => {
  show(ButtonStory)
  await click(button('Sync now'))
  await click(button('Show all 61'))
  expect(screen.getByRole('status').textContent).toBe('Pressed 2 times')
  const busy = button('Cancelling')
  busy.focus()
  await click(busy)
  expect(screen.getByRole('status').textContent).toBe('Pressed 2 times')
  expect(focused()).toBe(busy)
  expect(busy.getAttribute('aria-disabled')).toBe('true')
})
