import type { WebContents } from 'electron'
import type { z } from 'zod'
import type { EventChannel } from '../../shared/ipc/channels'
import { type EventPayload, events } from '../../shared/ipc/contract'

export type SendEvent = <C extends EventChannel>(channel: C, payload: EventPayload<C>) => void

export interface SendEventOptions {
  /** Undefined while there is no window. */
  contents: () => WebContents | undefined
  onFailure: (channel: EventChannel, thrown: unknown) => void
}

/** Tells the window things unasked. What breaks the contract is not sent: whoever had news, such as a run, goes on. */
export function createSendEvent({ contents, onFailure }: SendEventOptions): SendEvent {
  return (channel, payload) => {
    const target = contents()
    if (!target || target.isDestroyed()) return
    const schema: z.ZodType = events[channel]
    const checked = schema.safeParse(payload)
    if (checked.success) target.send(channel, checked.data)
    else onFailure(channel, checked.error)
  }
}
