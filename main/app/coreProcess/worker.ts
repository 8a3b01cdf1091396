import { createCore } from '../../core/createCore'
import type { FromCore, ToCore } from '../../core/remote/messages'
import { serveCore } from '../../core/remote/serve'
import { type Fault, reportFaults } from './faults'

/** The process that syncs. It is told the data folder, and is driven from the main process. */
const { parentPort } = process
const send = (message: FromCore | Fault) => parentPort.postMessage(message)
reportFaults(process, send)

const [dataDir] = process.argv.slice(2)
if (dataDir === undefined) throw new Error('The data folder is missing.')
await serveCore((host) => createCore({ dataDir, host }), {
  send,
  onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data as ToCore)),
})
