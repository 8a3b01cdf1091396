import { reportOf } from '../shared/errors'
import type { EventChannel, RequestChannel } from '../shared/ipc/channels'
import type { EventPayload, Reply, RequestInput } from '../shared/ipc/contract'

type InputOf<C extends RequestChannel> = RequestInput<C> extends undefined ? [] : [input: RequestInput<C>]

/** How long an answer may take before one asks whether there is anybody, in milliseconds. Some take minutes. */
export const patience = 15_000

let onSilence: (channel: RequestChannel) => void = () => {}

/** Tells of requests that wait for their answer longer than usual, each once. Returns a function that stops it. */
export function whenSilent(listener: (channel: RequestChannel) => void): () => void {
  onSilence = listener
  return () => {
    onSilence = () => {}
  }
}

/** Asks the main process. Never rejects: a bridge that itself fails answers with an `unexpected` report. */
export async function ask<C extends RequestChannel>(channel: C, ...input: InputOf<C>): Promise<Reply<C>> {
  const waiting = setTimeout(() => onSilence(channel), patience)
  try {
    return await window.tandem.request(channel, input[0] as RequestInput<C>)
  } catch (thrown) {
    return { ok: false, error: reportOf(thrown) }
  } finally {
    clearTimeout(waiting)
  }
}

/** Hears what the main process tells unasked; returns a function that stops listening. */
export function listen<C extends EventChannel>(
  channel: C,
  listener: (payload: EventPayload<C>) => void,
): () => void {
  return window.tandem.on(channel, listener)
}
