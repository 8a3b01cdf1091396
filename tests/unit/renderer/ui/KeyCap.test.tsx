import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { KeyCapStory } from '../../../../renderer/stories/parts/KeyCapStory'
import { show } from './storySupport'

it('KeyCap: is seen, and not read out', () => {
  show(KeyCapStory)
  expect(screen.getByText('Ctrl+,').getAttribute('aria-hidden')).toBe('true')
})
