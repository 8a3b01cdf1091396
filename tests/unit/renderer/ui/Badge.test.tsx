import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { BadgeStory } from '../../../../renderer/stories/parts/BadgeStory'
import { show } from './storySupport'

it('Badge: nothing for none, 99+ for more, and what is counted for those who listen', () => {
  const { container } = show(BadgeStory)
  const shown = [...container.querySelectorAll('[aria-hidden]')].map(({ textContent }) => textContent)
  expect(shown).toEqual(['1', '12', '99', '99+'])
  expect(screen.getByText('100 wait for you')).toBeTruthy()
  expect(screen.queryByText('0 wait for you')).toBeNull()
})
