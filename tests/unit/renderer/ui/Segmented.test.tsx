import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { SegmentedStory } from '../../../../renderer/stories/parts/SegmentedStory'
import { click, focused, press, show } from './storySupport'

const chosen = () =>
  screen
    .getAllByRole('radio')
    .flatMap((one) => (one.getAttribute('aria-checked') === 'true' ? [one.textContent] : []))

it('Segmented: Tab reaches the chosen view, arrows choose the next', async () => {
  show(SegmentedStory)
  expect(screen.getByRole('radiogroup', { name: 'What is mapped' })).toBeTruthy()
  expect(chosen()).toEqual(['Contacts'])
  const first = screen.getByRole('radio', { name: 'Contacts' })
  first.focus()
  await press('ArrowRight')
  expect(focused()?.textContent).toBe('Tasks')
  expect(chosen()).toEqual(['Tasks'])
  await click(screen.getByRole('radio', { name: 'People' }))
  expect(chosen()).toEqual(['People'])
})
