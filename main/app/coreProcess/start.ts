import { utilityProcess } from 'electron'
import type { Core } from '../../core/core'
import { type CorePort, connectCore } from '../../core/remote/connect'

/** Starts the process that syncs, and a new one whenever it ends unasked. `script` is the built worker. */
export const startEngine = (script: string, dataDir: string, onCrash: () => void): Promise<Core> =>
  connectCore({ onCrash, start: () => fork(script, dataDir) })

function fork(script: string, dataDir: string): CorePort {
  const child = utilityProcess.fork(script, [dataDir], { serviceName: 'Tandem sync' })
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onEnd: (listener) => void child.once('exit', listener),
  }
}
