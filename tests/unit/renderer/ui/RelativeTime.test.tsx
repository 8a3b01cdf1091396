import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { RelativeTimeStory } from '../../../../renderer/stories/parts/RelativeTimeStory'
import { show } from './storySupport'

it('RelativeTime: says how long ago in a sentence, and the exact time on hover', () => {
  show(RelativeTimeStory)
  const time = screen.getByText('Synced 3 min ago')
  expect(time.title).toContain(String(new Date().getFullYear()))
  expect(Date.now() - Date.parse(time.getAttribute('datetime') ?? '')).toBeGreaterThanOrEqual(180_000)
  expect(screen.getByText('Synced just now')).toBeTruthy()
})
