// Loaded before Tandem: time runs thirty times as fast in the core's process, and its clock can be set. There it takes the
// place of the core's script, which it then loads.
const { pathToFileURL } = require('node:url')

const pace = 30

const { TANDEM_CORE_SCRIPT: script } = process.env
if (process.type === 'utility' && script) {
  const { setTimeout: wait } = globalThis
  const { now } = Date
  const start = now()
  let ahead = 0
  Date.now = () => Math.round(start + (now() - start) * pace + ahead)
  Object.assign(globalThis, {
    /** @param {[work: () => void, ms?: number]} given */
    setTimeout: (...[work, ms = 0]) => wait(work, ms / pace),
  })
  process.parentPort.on('message', ({ data }) => {
    if (data.type === 'clock') ahead += data.ms
  })
  import(pathToFileURL(script).href)
} else {
  const { utilityProcess } = require('electron')
  const { fork } = utilityProcess
  Object.assign(utilityProcess, {
    /** @type {typeof fork} */
    fork: (own, args, options) => {
      const child = fork(__filename, args, { ...options, env: { ...process.env, TANDEM_CORE_SCRIPT: own } })
      Object.assign(globalThis, {
        /** @param {number} ms by which the clock is put forward, or back */
        setClock: (ms) => child.postMessage({ type: 'clock', ms }),
      })
      return child
    },
  })
}
