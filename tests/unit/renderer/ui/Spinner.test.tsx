import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { SpinnerStory } from '../../../../renderer/stories/parts/SpinnerStory'
import { show } from './storySupport'

it('Spinner: is silent, its words stand beside it', () => {
  const { container } = show(SpinnerStory)
  expect(container.textContent?.trim()).toBe('Writing 12 of 31')
  expect(screen.queryByRole('img')).toBeNull()
})
