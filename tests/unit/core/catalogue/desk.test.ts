import { describe, expect, it, vi } from 'vitest'
import { priorityNow, withPriority } from '../../../../main/connectors/priority'
import { createCatalogueDesk } from '../../../../main/core/catalogue/desk'
import type { OpenWorkspace } from '../../../../main/core/practiceWorkspace'

const location = { name: 'location.get', values: {} }

function desk(isOnline: boolean) {
  const seen: string[] = []
  const tryCall = vi.fn(async () => {
    seen.push(priorityNow())
    return { status: 200, ms: 1, answer: { type: 'json', value: {} } }
  })
  const calls = { used: 12, allowed: 10, reserved: 0 }
  const session = { tryCall, callsToday: () => ({ highlevel: calls, nozbe: calls }) }
  const onChange = vi.fn()
  const open = () => ({ session }) as unknown as OpenWorkspace
  return { ...createCatalogueDesk({ open, isOnline: () => isOnline, onChange }), tryCall, seen, onChange }
}

describe('the desk of the catalogue', () => {
  it('sends nothing while this computer is offline', async () => {
    const { tryRead, tryCall } = desk(false)
    await expect(tryRead(location)).rejects.toMatchObject({ code: 'network.offline' })
    expect(tryCall).not.toHaveBeenCalled()
  })

  it('calls as somebody who waits, and tells that the count has changed', async () => {
    const { tryRead, seen, onChange } = desk(true)
    const tried = await withPriority('background', () => tryRead(location))
    expect(seen).toEqual(['user'])
    expect(tried.callsLeft).toBe(0)
    expect(onChange).toHaveBeenCalledTimes(1)
  })
})
