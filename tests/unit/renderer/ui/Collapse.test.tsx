import { act, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { CollapseStory } from '../../../../renderer/stories/parts/CollapseStory'
import { button, click, show } from './storySupport'

it('Collapse: what is folded is gone once it has closed', async () => {
  vi.useFakeTimers()
  show(CollapseStory)
  expect(screen.getByText(/^Before/)).toBeTruthy()
  await click(button('Details'))
  expect(button('Details').getAttribute('aria-expanded')).toBe('false')
  await act(async () => vi.advanceTimersByTime(200))
  expect(screen.queryByText(/^Before/)).toBeNull()
  await click(button('Details'))
  expect(screen.getByText(/^Before/)).toBeTruthy()
  vi.useRealTimers()
})
