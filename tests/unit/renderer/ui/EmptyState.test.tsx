import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { EmptyStateStory } from '../../../../renderer/stories/parts/EmptyStateStory'
import { button, click, show } from './storySupport'

it('EmptyState: says why there is nothing, and what to do', async () => {
  show(EmptyStateStory)
  expect(screen.getByText('No change fits')).toBeTruthy()
  await click(button('Show all changes'))
  expect(screen.getByText('What Tandem writes will be listed here.')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})
