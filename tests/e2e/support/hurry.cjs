// Loaded before Tandem: waits of minutes are over in two seconds, so that a test can see what comes of them. In the core's
// process it takes the place of the core's script, which it then loads.
const { pathToFileURL } = require('node:url')

const longest = 4 * 60_000
const { setTimeout: wait } = globalThis
Object.assign(globalThis, {
  /** @param {[work: () => void, ms?: number]} given */
  setTimeout: (...[work, ms = 0]) => wait(work, ms >= longest ? 2_000 : ms),
})

const { TANDEM_CORE_SCRIPT: script } = process.env
if (process.type === 'utility' && script) {
  import(pathToFileURL(script).href)
} else {
  const { utilityProcess } = require('electron')
  const { fork } = utilityProcess
  Object.assign(utilityProcess, {
    /** @type {typeof fork} */
    fork: (own, args, options) =>
      fork(__filename, args, { ...options, env: { ...process.env, TANDEM_CORE_SCRIPT: own } }),
  })
}
