import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { SwitchStory } from '../../../../renderer/stories/parts/SwitchStory'
import { click, show } from './storySupport'

const state = (name: string) => screen.getByRole('switch', { name }).getAttribute('aria-checked')

it('Switch: turns what it names; busy, it stays as it is', async () => {
  show(SwitchStory)
  expect([state('Welcome'), state('Completed tasks')]).toEqual(['true', 'false'])
  await click(screen.getByRole('switch', { name: 'Completed tasks' }))
  expect([state('Welcome'), state('Completed tasks')]).toEqual(['false', 'true'])
  await click(screen.getByRole('switch', { name: 'Is being kept' }))
  expect(state('Is being kept')).toBe('true')
  expect(state('Welcome')).toBe('false')
})

it('SwitchLine: says what switching does', async () => {
  show(SwitchStory)
  const line = screen.getByRole('switch', { name: 'Start at login' })
  const hint = document.getElementById(line.getAttribute('aria-describedby') ?? '')
  expect(hint?.textContent).toBe('Tandem begins in the tray.')
  await click(line)
  expect(state('Start at login')).toBe('true')
})
