import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { FieldStory } from '../../../../renderer/stories/parts/FieldStory'
import { show } from './storySupport'

it('Field: says what is wrong with what is in it, and where to find what goes in', () => {
  show(FieldStory)
  const token = screen.getByLabelText<HTMLInputElement>('Token')
  expect(token.getAttribute('aria-invalid')).toBe('true')
  const notes = () =>
    (token.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
  expect(notes()).toEqual(['Paste the token.', 'In Nozbe: Settings, API tokens.'])
  fireEvent.change(token, { target: { value: 'abc' } })
  expect(token.getAttribute('aria-invalid')).toBeNull()
  expect(notes()).toEqual(['In Nozbe: Settings, API tokens.'])
})

it('LabelledSelect: is found by its label, and chooses', () => {
  show(FieldStory)
  const access = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Access' })
  fireEvent.change(access, { target: { value: 'write' } })
  expect(access.selectedOptions[0]?.textContent).toBe('Read and write')
})
