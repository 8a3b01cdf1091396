// Loaded before Tandem: keeps hold of the core's process, so that a test can ask what the core would ask.
const { utilityProcess } = require('electron')

const { fork } = utilityProcess
Object.assign(utilityProcess, {
  /** @param {Parameters<typeof fork>} given */
  fork: (...given) => {
    const child = fork(...given)
    Object.assign(globalThis, { coreProcess: child })
    return child
  },
})
