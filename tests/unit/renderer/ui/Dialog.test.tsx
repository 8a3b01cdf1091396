import { act, createEvent, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { DialogStory } from '../../../../renderer/stories/parts/DialogStory'
import { button, click, focused, show } from './storySupport'

/** What Escape does to a dialog. */
const leave = () =>
  act(async () => {
    const dialog = screen.getByRole('dialog')
    fireEvent(dialog, createEvent('cancel', dialog, { cancelable: true }))
  })
const answer = () => screen.getByRole('status').textContent

describe('ConfirmDialog', () => {
  it('asks, with the focus on the way out', async () => {
    show(DialogStory)
    await click(button('Delete 3 contacts…'))
    expect(screen.getByRole('dialog', { name: 'Delete 3 contacts in HighLevel?' })).toBeTruthy()
    expect(focused()).toBe(button('Cancel'))
    await click(button('Delete 3 contacts'))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(answer()).toBe('Answered: yes')
  })

  it('takes Escape for no', async () => {
    show(DialogStory)
    await click(button('Delete 3 contacts…'))
    await leave()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(answer()).toBe('Answered: no')
  })
})

describe('Dialog', () => {
  it('takes what is typed in it, and is left by Escape', async () => {
    show(DialogStory)
    await click(button('Type a value…'))
    fireEvent.change(screen.getByRole('textbox', { name: 'Value' }), { target: { value: '80-831' } })
    await click(button('Keep'))
    expect(answer()).toBe('Answered: 80-831')
    await click(button('Type a value…'))
    await leave()
    expect(answer()).toBe('Answered: left')
  })
})
