import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { CheckboxStory } from '../../../../renderer/stories/parts/CheckboxStory'
import { click, show } from './storySupport'

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })

it('Checkbox: ticked, unticked, or some of it; busy, it stays as it is', async () => {
  show(CheckboxStory)
  expect(box('All fields').indeterminate).toBe(true)
  await click(box('All fields'))
  expect([box('All fields').checked, box('All fields').indeterminate]).toEqual([true, false])
  expect(box('E-mail').checked).toBe(true)
  await click(screen.getByText('E-mail'))
  expect(box('E-mail').checked).toBe(false)
  expect(box('All fields').indeterminate).toBe(true)
  await click(box('Is being kept'))
  expect(box('Is being kept').checked).toBe(true)
  expect(box('Phone').checked).toBe(true)
  expect(box('Only heard').nextElementSibling?.className).toBe('spoken')
})
