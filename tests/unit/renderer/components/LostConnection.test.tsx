import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { patience } from '../../../../renderer/bridge'
import { startI18n } from '../../../../renderer/i18n'
import { useAppState } from '../../../../renderer/stores/appState'
import { useCommands } from '../../../../renderer/stores/commands'
import { useNavigation } from '../../../../renderer/stores/navigation'
import { openApp } from '../openApp'
import { appState, fakeBridge } from '../support'

startI18n(['en-GB'])
beforeEach(() => {
  vi.useFakeTimers()
  useAppState.setState({ state: null, failure: null })
  useCommands.setState({ busy: [], failure: null })
  useNavigation.setState({ route: 'overview' })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const never = () => new Promise(() => {})
const pass = (time: number) => act(async () => vi.advanceTimersByTimeAsync(time))
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))

/** A bridge that answers for the state only while it is `up`. */
async function open(up: () => boolean) {
  const fake = fakeBridge({ 'state:get': () => (up() ? appState() : never()), 'sync:start': never })
  window.tandem = fake.bridge
  await openApp()
  return fake
}

describe('a main process that never answers', () => {
  it('is named in place of everything, and asked again on demand', async () => {
    let isUp = false
    await open(() => isUp)
    await pass(patience - 1)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('status').textContent).toBe('Opening Tandem')
    await pass(1)
    expect(screen.getByRole('heading').textContent).toBe('Tandem does not answer')
    expect(screen.getByRole('alert').textContent).toContain('for 15 seconds')
    isUp = true
    await press('Try again')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Everything is in step')
  })

  it('that falls silent later is named above the screen, until it is heard of', async () => {
    let isUp = true
    const { emit } = await open(() => isUp)
    isUp = false
    await press('Sync now')
    await pass(2 * patience)
    expect(screen.getByRole('alert').textContent).toContain('has not answered')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Everything is in step')
    act(() => emit('state:changed', appState()))
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('a request that takes long', () => {
  it('is no silence while the state is answered for', async () => {
    const { asked } = await open(() => true)
    await press('Sync now')
    await pass(4 * patience)
    expect(asked('state:get')).toHaveLength(2)
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('a bridge that fails', () => {
  it('is named in place of everything', async () => {
    const { bridge } = fakeBridge({})
    window.tandem = { ...bridge, request: () => Promise.reject(new Error('no such channel')) }
    await openApp()
    expect(screen.getByRole('heading').textContent).toBe('Tandem does not answer')
    expect(screen.getByRole('alert').textContent).toContain('no such channel')
  })
})
