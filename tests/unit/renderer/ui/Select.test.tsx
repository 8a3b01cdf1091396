import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { SelectStory } from '../../../../renderer/stories/parts/SelectStory'
import { show } from './storySupport'

it('Select: gives the value of what was chosen', () => {
  show(SelectStory)
  const rule = screen.getByRole<HTMLSelectElement>('combobox', { name: 'When both changed' })
  const bare = screen.getByRole<HTMLSelectElement>('combobox', { name: 'The same in a table' })
  fireEvent.change(rule, { target: { value: 'Nozbe wins' } })
  expect([rule.value, bare.value]).toEqual(['Nozbe wins', 'Nozbe wins'])
})
