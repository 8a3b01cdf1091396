import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { TagStory } from '../../../../renderer/stories/parts/TagStory'
import { button, click, show } from './storySupport'

it('Tag: is text whatever is in it, whole on hover, and removed by its button', async () => {
  const { container } = show(TagStory)
  const long = screen.getByText(/^Jean-Baptiste/)
  expect(long.textContent).toContain('<b>Pracownia')
  expect(long.title).toBe(long.textContent)
  expect(container.querySelector('b')).toBeNull()
  await click(button('Remove cork'))
  expect(screen.queryByText('cork')).toBeNull()
  expect(screen.getByText('landlord')).toBeTruthy()
})
