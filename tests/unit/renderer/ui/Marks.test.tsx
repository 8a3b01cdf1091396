import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { MarksStory } from '../../../../renderer/stories/parts/MarksStory'
import { show } from './storySupport'

it('DirectionMark: reads out as a direction; marks beside a name are silent', () => {
  show(MarksStory)
  const spoken = ['HighLevel to Nozbe', 'Nozbe to HighLevel', 'HighLevel and Nozbe']
  for (const name of spoken) expect(screen.getByRole('img', { name: new RegExp(name, 'i') })).toBeTruthy()
  expect(screen.getAllByRole('img')).toHaveLength(spoken.length)
})
