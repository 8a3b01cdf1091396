import type { Trigger } from '../../../shared/domain'
import type { HistoryQuery } from '../../../shared/ipc/contract'
import type { Core } from '../core'
import { type Ask, type FromCore, type Method, type Port, packError } from './messages'

/** Lets another process drive a core: tells every change of its state and every event, and answers what is asked. */
export function serveCore(core: Core, port: Port<FromCore, Ask>): void {
  const methods: Record<Method, (input: unknown) => unknown> = {
    startPractice: () => core.startPractice(),
    sync: (trigger) => core.sync(trigger as Trigger),
    cancel: () => core.cancel(),
    pause: (minutes) => core.pause(minutes as number | null),
    resume: () => core.resume(),
    history: (query) => core.history(query as HistoryQuery),
    close: () => core.close(),
  }
  port.onMessage(async ({ id, method, input }) => {
    try {
      port.send({ type: 'answer', id, value: await methods[method](input) })
    } catch (thrown) {
      port.send({ type: 'failure', id, error: packError(thrown) })
    }
  })
  core.onTrigger((event) => port.send({ type: 'trigger', event }))
  core.onChange((state) => port.send({ type: 'state', state }))
  port.send({ type: 'state', state: core.state() })
}
