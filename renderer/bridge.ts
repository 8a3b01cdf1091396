import { reportOf } from '../shared/errors'
import type { EventChannel, RequestChannel } from '../shared/ipc/channels'
import type { EventPayload, Reply, RequestInput } from '../shared/ipc/contract'

type InputOf<C extends RequestChannel> = RequestInput<C> extends undefined ? [] : [input: RequestInput<C>]

/** Asks the main process. Never rejects: a bridge that itself fails answers with an `unexpected` report. */
export async function ask<C extends RequestChannel>(channel: C, ...input: InputOf<C>): Promise<Reply<C>> {
  try {
    return await window.tandem.request(channel, input[0] as RequestInput<C>)
  } catch (thrown) {
    return { ok: false, error: reportOf(thrown) }
  }
}

/** Hears what the main process tells unasked; returns a function that stops listening. */
export function listen<C extends EventChannel>(
  channel: C,
  listener: (payload: EventPayload<C>) => void,
): () => void {
  return window.tandem.on(channel, listener)
}
