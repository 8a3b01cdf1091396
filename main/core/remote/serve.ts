import type { Core } from '../core'
import type { Host } from '../host'
import { createAnswering } from './answering'
import { createAsking } from './asking'
import { remoteHost } from './host'
import type { CoreCalls, FromCore, HostCalls, Port, ToCore } from './messages'

/**
 * Opens a core with the host of another process, and lets that process drive it: tells every change of its state and every
 * event, and answers what is asked, once it is open. Throws what opening throws.
 */
export async function serveCore(
  open: (host: Host) => Promise<Core>,
  { send, onMessage }: Port<FromCore, ToCore>,
): Promise<void> {
  const asking = createAsking<HostCalls>(send)
  const opening = open(remoteHost(asking))
  const answer = createAnswering<CoreCalls>(opening, send)
  onMessage((message) => {
    if (message.type === 'ask') void answer(message)
    else asking.heed(message)
  })
  const core = await opening
  core.onTrigger((event) => send({ type: 'trigger', event }))
  core.onChange((state) => send({ type: 'state', state }))
  send({ type: 'state', state: core.state() })
}
