import { utilityProcess } from 'electron'
import type { Core } from '../../core/core'
import type { Host } from '../../core/host'
import { type CorePort, connectCore } from '../../core/remote/connect'
import type { FromCore } from '../../core/remote/messages'
import { logDetail, logEvent, logFacts } from '../log'
import type { CallNews } from './calls'
import type { Fault } from './faults'

/** Starts the process that syncs, and a new one when it ends unasked. `script` is the built worker. */
export const startCore = (script: string, dataDir: string, host: Host): Promise<Core> =>
  connectCore({
    start: () => fork(script, dataDir),
    host,
    onCrash: (exitCode) => logEvent('core.ended', { exitCode }),
  })

function fork(script: string, dataDir: string): CorePort {
  // What it prints may quote a user's words, so it is dropped: what goes wrong comes as facts, over the port.
  const child = utilityProcess.fork(script, [dataDir], { serviceName: 'Tandem sync', stdio: 'ignore' })
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) =>
      void child.on('message', (message: FromCore | Fault | CallNews) => {
        if (message.type === 'fault') logFacts(message.event, message.facts)
        else if (message.type === 'call') logDetail('call', { service: message.service, ...message.call })
        else listener(message)
      }),
    onEnd: (listener) => void child.once('exit', listener),
  }
}
