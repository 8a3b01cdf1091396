import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { SearchFieldStory } from '../../../../renderer/stories/parts/SearchFieldStory'
import { button, click, focused, press, show } from './storySupport'

const InMain = () => (
  <main tabIndex={-1}>
    <SearchFieldStory />
    <textarea aria-label="Note" />
  </main>
)

it('SearchField: is emptied by Escape or its button, and keeps the focus', async () => {
  show(InMain)
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Search titles' })
  await click(button('Clear the search'))
  expect(field.value).toBe('')
  expect(focused()).toBe(field)
  fireEvent.change(field, { target: { value: 'lease' } })
  await press('Escape')
  expect(field.value).toBe('')
  expect(screen.queryByRole('button')).toBeNull()
})

it('SearchField: the slash leads to it from anywhere on its screen, but not out of another field', async () => {
  show(InMain)
  screen.getByRole('main').focus()
  await press('/')
  const reached = focused()
  expect(reached?.tagName).toBe('INPUT')
  const others = screen.getAllByRole('textbox').filter((field) => field !== reached)
  expect(others.length).toBeGreaterThan(1)
  for (const other of others) {
    other.focus()
    await press('/')
    expect(focused()).toBe(other)
  }
})
