import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { TextFieldStory } from '../../../../renderer/stories/parts/TextFieldStory'
import { show } from './storySupport'

it('TextField: is named for those who listen, and says what is wrong with it', () => {
  show(TextFieldStory)
  const count = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Most in a run' })
  const note = screen.getByRole('alert')
  expect(note.textContent).toBe('At most 100.')
  expect(count.getAttribute('aria-describedby')).toBe(note.id)
  fireEvent.change(count, { target: { value: '20' } })
  expect(screen.queryByRole('alert')).toBeNull()
  expect(count.getAttribute('aria-invalid')).toBeNull()
})

it('TextField: of several lines keeps its line breaks', () => {
  show(TextFieldStory)
  const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Description' })
  fireEvent.change(text, { target: { value: 'one\ntwo' } })
  expect(text.value).toBe('one\ntwo')
})
