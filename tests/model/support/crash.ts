import type { SyncStore } from '../../../main/sync/store'

class Crash extends Error {}

/**
 * A store that dies at its `at`-th call that writes, and stays dead: what was on disk by then is all that the next run
 * finds. With `after`, the call is still carried out before the end.
 */
export function crashingStore(
  store: SyncStore,
  at: number,
  after: boolean,
): { store: SyncStore; died(): boolean } {
  let calls = 0
  let dead = false
  const guarded = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (object, name) => {
        const value: unknown = Reflect.get(object, name)
        if (typeof value === 'object' && value !== null) return guarded(value)
        if (typeof value !== 'function') return value
        return (...parameters: unknown[]): unknown => {
          if (dead) throw new Crash()
          if (name === 'transaction' || !isWrite(String(name))) return value.apply(object, parameters)
          calls += 1
          if (calls !== at) return value.apply(object, parameters)
          dead = true
          if (after) value.apply(object, parameters)
          throw new Crash()
        }
      },
    })
  return { store: guarded(store), died: () => dead }
}

const isWrite = (name: string): boolean =>
  /^(save|clean|soil|set|create|add|mark|step|finish|put|close|begin)/.test(name)
