import { serviceUrls } from '../../core/accounts/urls'
import { type CoreOptions, createCore } from '../../core/createCore'
import type { FromCore, ToCore } from '../../core/remote/messages'
import { serveCore } from '../../core/remote/serve'
import { systemNetwork } from '../../schedule/network'
import { type CallNews, isToldOf } from './calls'
import { type Fault, reportFaults } from './faults'

/** The process that syncs. It is told the data folder, and is driven from the main process. */
const { parentPort } = process
const send = (message: FromCore | Fault | CallNews) => parentPort.postMessage(message)
reportFaults(process, send)

const [dataDir] = process.argv.slice(2)
if (dataDir === undefined) throw new Error('The data folder is missing.')
const onCall: CoreOptions['onCall'] = (service, call) => {
  if (isToldOf(call)) send({ type: 'call', service, call })
}
const urls = serviceUrls(process.env)
await serveCore((host) => createCore({ dataDir, host, urls, network: systemNetwork, onCall }), {
  send,
  onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data as ToCore)),
})
