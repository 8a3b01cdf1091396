import { act, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { TooltipStory } from '../../../../renderer/stories/parts/TooltipStory'
import { button, press, show } from './storySupport'

it('Tooltip: comes with the focus, describes what has it, and goes by Escape', async () => {
  show(TooltipStory)
  await act(async () => button('Sync').focus())
  const tooltip = screen.getByRole('tooltip')
  expect(tooltip.textContent).toContain('Sync now')
  expect(button('Sync').getAttribute('aria-describedby')).toBe(tooltip.id)
  await press('Escape')
  expect(screen.queryByRole('tooltip')).toBeNull()
})
