import { act, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useToasts } from '../../../../renderer/stores/toasts'
import { ToasterStory } from '../../../../renderer/stories/parts/ToasterStory'
import { Toaster } from '../../../../renderer/ui/Toaster'
import { button, click, press, show } from './storySupport'

const WithToaster = () => (
  <>
    <ToasterStory />
    <Toaster />
  </>
)
const resolved = 'Kept HighLevel’s phone of Siobhán O’Connell.'

beforeEach(() => useToasts.setState({ shown: null }))

describe('Toaster', () => {
  it('says what was done; the newest takes the place of the one before', async () => {
    show(WithToaster)
    await click(button('Resolve'))
    expect(screen.getByText(resolved)).toBeTruthy()
    await click(button('Copy'))
    expect(screen.queryByText(resolved)).toBeNull()
    expect(screen.getByText('Details copied.')).toBeTruthy()
  })

  it('does what it offers, and is gone', async () => {
    show(WithToaster)
    await click(button('Resolve'))
    await click(button('Take back'))
    expect(screen.getByText('Taken back 1 times')).toBeTruthy()
    expect(screen.queryByText(resolved)).toBeNull()
  })

  it('is closed by its button or by Escape', async () => {
    show(WithToaster)
    await click(button('Resolve'))
    await click(button('Close the message'))
    expect(screen.queryByText(resolved)).toBeNull()
    await click(button('Resolve'))
    button('Take back').focus()
    await press('Escape')
    expect(screen.queryByText(resolved)).toBeNull()
  })

  it('goes by itself after a while', async () => {
    vi.useFakeTimers()
    show(WithToaster)
    await click(button('Resolve'))
    await act(async () => vi.advanceTimersByTime(7000))
    expect(screen.getByText(resolved)).toBeTruthy()
    await act(async () => vi.advanceTimersByTime(1500))
    expect(screen.queryByText(resolved)).toBeNull()
    vi.useRealTimers()
  })
})
