import type { SyncStore } from '../../../main/sync/syncStore'

class Crash extends Error {}

/** Where a process ends, and whether it ends at once or just after what it was about to do. */
export interface CrashPoint {
  /** The n-th call that writes to the store, or the n-th request to a service. */
  at: 'store' | 'request'
  n: number
  after: boolean
}

/** A process that ends at a point and stays dead: nothing of it reaches a service or the disk any more. */
export interface Mortal {
  died(): boolean
  store<S extends SyncStore>(store: S): S
  transport(send: (request: Request) => Promise<Response>): (request: Request) => Promise<Response>
}

export function mortal(point: CrashPoint): Mortal {
  const calls = { store: 0, request: 0 }
  let dead = false
  /** Whether the process lives on after this call; the call itself is still made before the end where `after` says so. */
  const livesOn = (at: CrashPoint['at']): boolean => {
    if (dead) throw new Crash()
    calls[at] += 1
    if (at !== point.at || calls[at] !== point.n) return true
    dead = true
    if (!point.after) throw new Crash()
    return false
  }
  const guarded = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (object, name) => {
        const value: unknown = Reflect.get(object, name)
        if (typeof value === 'object' && value !== null) return guarded(value)
        if (typeof value !== 'function') return value
        return (...parameters: unknown[]): unknown => {
          if (dead) throw new Crash()
          if (name === 'transaction' || !isWrite(String(name))) return value.apply(object, parameters)
          const goesOn = livesOn('store')
          const result: unknown = value.apply(object, parameters)
          if (!goesOn) throw new Crash()
          return result
        }
      },
    })
  return {
    died: () => dead,
    store: guarded,
    transport: (send) => async (request) => {
      const goesOn = livesOn('request')
      const answer = await send(request)
      if (!goesOn || dead) throw new Crash()
      return answer
    },
  }
}

/**
 * A store that dies at its `at`-th call that writes, and stays dead: what was on disk by then is all that the next run
 * finds. With `after`, the call is still carried out before the end.
 */
export function crashingStore(
  store: SyncStore,
  at: number,
  after: boolean,
): { store: SyncStore; died(): boolean } {
  const { store: dying, died } = mortal({ at: 'store', n: at, after })
  return { store: dying(store), died }
}

const isWrite = (name: string): boolean =>
  /^(save|set|create|add|mark|step|finish|put|close|begin|remove|relink|forget|choose)/.test(name)
