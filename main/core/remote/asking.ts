import { TandemError } from '../../../shared/errors'
import { type Ask, type Reply, unpackError } from './messages'

/** Methods of one input or none. */
type Methods<Calls> = Record<keyof Calls, (input: never) => unknown>

/** The side of a line that asks. */
export interface Asking<Calls extends Methods<Calls>> {
  /** Throws what the other side threw, and `core.ended` where it ends before it has answered. */
  ask<Name extends keyof Calls>(
    method: Name,
    ...given: Parameters<Calls[Name]>
  ): Promise<Awaited<ReturnType<Calls[Name]>>>
  /** Takes in what the other side answered. */
  heed(reply: Reply): void
  /** The other side is gone: what waits for an answer fails. */
  end(): void
}

export function createAsking<Calls extends Methods<Calls>>(send: (ask: Ask<Calls>) => void): Asking<Calls> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: TandemError): void }>()
  let nextId = 0
  return {
    ask: (method, ...[input]) =>
      new Promise((resolve, reject) => {
        const id = nextId
        nextId += 1
        // Both sides are of one build, so the answer is of the type that the method has.
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject })
        send({ type: 'ask', id, method, input })
      }),
    heed: (reply) => {
      const asker = waiting.get(reply.id)
      waiting.delete(reply.id)
      if (reply.type === 'answer') asker?.resolve(reply.value)
      else asker?.reject(unpackError(reply.error))
    },
    end: () => {
      for (const asker of waiting.values()) asker.reject(new TandemError('core.ended'))
      waiting.clear()
    },
  }
}
