import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { RadioGroupStory } from '../../../../renderer/stories/parts/RadioGroupStory'
import { click, show } from './storySupport'

it('RadioGroup: one of its choices holds; what it means is said with it', async () => {
  show(RadioGroupStory)
  const group = within(screen.getByRole('radiogroup', { name: 'Layout' }))
  const [section, project] = group.getAllByRole<HTMLInputElement>('radio')
  expect([section?.checked, project?.checked]).toEqual([true, false])
  expect(section?.name).toBe(project?.name)
  const hint = document.getElementById(section?.getAttribute('aria-describedby') ?? '')
  expect(hint?.textContent).toContain('keeps the list short')
  await click(screen.getByText('A project for each contact'))
  expect([section?.checked, project?.checked]).toEqual([false, true])
})
