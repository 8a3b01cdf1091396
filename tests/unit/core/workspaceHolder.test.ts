import { describe, expect, it, vi } from 'vitest'
import type { OpenWorkspace } from '../../../main/core/practiceWorkspace'
import { createWorkspaceHolder } from '../../../main/core/workspaceHolder'
import { TandemError } from '../../../shared/errors'

/** A workspace that notes when it is closed. */
const workspaceOf = (name: string, told: string[]) =>
  ({
    close: async () => {
      told.push(`close ${name}`)
    },
  }) as OpenWorkspace

function setUp(onTaken = () => {}) {
  const told: string[] = []
  const opening = new Map<string, Deferred>()
  const onFailure = vi.fn()
  const holder = createWorkspaceHolder({
    openById: (id) => {
      told.push(`open ${id}`)
      const one = deferred()
      opening.set(id, one)
      return one.promise
    },
    onTaken: () => {
      onTaken()
      told.push('taken')
    },
    onLeaving: async (forGood) => void told.push(forGood ? 'leave for good' : 'leave'),
    onFailure,
  })
  const open = async (id: string) => {
    await vi.waitUntil(() => opening.has(id))
    const workspace = workspaceOf(id, told)
    opening.get(id)?.resolve(workspace)
    return workspace
  }
  return { holder, told, opening, open, onFailure }
}

interface Deferred {
  promise: Promise<OpenWorkspace>
  resolve(workspace: OpenWorkspace): void
  reject(reason: Error): void
}

/** What Node 20 lacks as `Promise.withResolvers`. */
function deferred(): Deferred {
  const one = {} as Deferred
  one.promise = new Promise((resolve, reject) => Object.assign(one, { resolve, reject }))
  return one
}

describe('the workspace that is open', () => {
  it('is opened once, however many ask for it at the same time', async () => {
    const { holder, told, open } = setUp()
    const asked = [holder.ensure('a'), holder.ensure('a'), holder.ensure('b')]
    const workspace = await open('a')
    await Promise.all(asked)
    expect(told).toEqual(['open a', 'taken'])
    expect(holder.now()).toBe(workspace)
  })

  it('is tried again after a failure, which everybody who asked is told', async () => {
    const { holder, opening, open, onFailure } = setUp()
    const first = holder.ensure('a')
    await vi.waitUntil(() => opening.has('a'))
    opening.get('a')?.reject(new Error('locked'))
    await expect(first).rejects.toThrow('locked')
    expect(onFailure).toHaveBeenCalledOnce()
    expect(holder.now()).toBeNull()
    opening.clear()
    const second = holder.ensure('a')
    await open('a')
    await second
    expect(holder.now()).not.toBeNull()
  })

  it('is closed before another takes its place, and what was asked to open meanwhile finds that one', async () => {
    const { holder, told, open } = setUp()
    const first = holder.ensure('a')
    await open('a')
    await first
    const next = workspaceOf('next', told)
    await Promise.all([holder.replace(async () => next), holder.ensure('a')])
    expect(told).toEqual(['open a', 'taken', 'leave', 'close a', 'taken'])
    expect(holder.now()).toBe(next)
  })

  it('is not held where that could not be noted, so that it can be opened again', async () => {
    const { holder, told, onFailure } = setUp(() => {
      throw new TandemError('disk.full')
    })
    const next = async () => workspaceOf('next', told)
    await expect(holder.replace(next)).rejects.toMatchObject({ code: 'disk.full' })
    expect(told).toEqual(['leave', 'close next'])
    expect(holder.now()).toBeNull()
    expect(onFailure).toHaveBeenCalledOnce()
  })

  it('is closed for good: what is still being opened is closed as soon as it is there', async () => {
    const { holder, told, open } = setUp()
    const first = holder.ensure('a')
    const closing = holder.close()
    await open('a')
    await Promise.all([first, closing])
    expect(told).toEqual(['open a', 'close a', 'leave for good'])
    expect(holder.now()).toBeNull()
  })
})
