import type { CorePort } from '../../../main/core/remote/connect'
import type { FromCore, ToCore } from '../../../main/core/remote/messages'

/** A line between two processes: what passes is copied, as it would be, and is held up until somebody listens. */
export function line() {
  const toCore = oneWay<ToCore>()
  const fromCore = oneWay<FromCore>()
  const ends: ((exitCode: number) => void)[] = []
  const near: CorePort = {
    send: toCore.send,
    onMessage: fromCore.onMessage,
    onEnd: (listener) => void ends.push(listener),
  }
  const far = { send: fromCore.send, onMessage: toCore.onMessage }
  return { near, far, end: () => void ends.map((listener) => listener(1)) }
}

function oneWay<T>() {
  let heldUp: T[] = []
  let listen: ((message: T) => void) | null = null
  const pass = () => {
    if (!listen) return
    const passing = heldUp
    heldUp = []
    for (const message of passing) listen(message)
  }
  return {
    send: (message: T) => {
      heldUp.push(structuredClone(message))
      queueMicrotask(pass)
    },
    onMessage: (listener: (message: T) => void) => {
      listen = listener
      queueMicrotask(pass)
    },
  }
}
