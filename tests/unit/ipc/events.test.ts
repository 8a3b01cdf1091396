import { describe, expect, it, vi } from 'vitest'
import { createSendEvent } from '../../../main/ipc/events'
import { appState } from '../app/appState'

type Contents = ReturnType<Parameters<typeof createSendEvent>[0]['contents']>

function window(isDestroyed = false) {
  const send = vi.fn()
  const onFailure = vi.fn()
  const contents = { isDestroyed: () => isDestroyed, send } as unknown as Contents
  return { send, onFailure, tell: createSendEvent({ contents: () => contents, onFailure }) }
}

describe('events', () => {
  it('reach the window in the form of the contract', () => {
    const { send, tell } = window()
    tell('navigate', 'history')
    expect(send).toHaveBeenCalledWith('navigate', 'history')
    tell('state:changed', { ...appState(), token: 'secret' } as never)
    expect(send).toHaveBeenCalledWith('state:changed', appState())
  })

  it('that break the contract are not sent, and stop nobody', () => {
    const { send, onFailure, tell } = window()
    tell('navigate', 'elsewhere' as never)
    expect(send).not.toHaveBeenCalled()
    expect(onFailure).toHaveBeenCalledWith('navigate', expect.any(Error))
  })

  it('go nowhere without a window', () => {
    const { send, tell } = window(true)
    tell('navigate', 'history')
    expect(send).not.toHaveBeenCalled()
    expect(() =>
      createSendEvent({ contents: () => undefined, onFailure: vi.fn() })('navigate', 'history'),
    ).not.toThrow()
  })
})
