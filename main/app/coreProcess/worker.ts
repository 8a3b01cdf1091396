import { createCore } from '../../core/createCore'
import type { Ask } from '../../core/remote/messages'
import { serveCore } from '../../core/remote/serve'

/** The process that syncs. It is told the data folder, and is driven from the main process. */
const [dataDir] = process.argv.slice(2)
if (dataDir === undefined) throw new Error('The data folder is missing.')

const { parentPort } = process
const core = await createCore({ dataDir })
serveCore(core, {
  send: (message) => parentPort.postMessage(message),
  onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data as Ask)),
})
