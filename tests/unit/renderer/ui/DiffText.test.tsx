import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { DiffTextStory } from '../../../../renderer/stories/parts/DiffTextStory'
import { show } from './storySupport'

it('DiffText: the words that differ are read out as inserted, or as deleted where they are no more', () => {
  const { container } = show(DiffTextStory)
  const texts = [...container.querySelectorAll('p')].map(({ textContent }) => textContent)
  expect(texts[0]).toBe('Two pendant lamps over the counter, brushed brass. Price by Friday.')
  const words = (role: string) => screen.getAllByRole(role).map(({ textContent }) => textContent)
  expect(words('insertion').slice(0, 2)).toEqual(['brushed brass', 'Friday'])
  expect(words('deletion')).toEqual(['black', 'Thursday'])
})
