import { readFileSync } from 'node:fs'

/** @typedef {import('@playwright/test').ElectronApplication} ElectronApplication */

const megabyte = 1024 * 1024

/**
 * What all processes of an application hold in memory, in MB. On Linux each page of memory that several share is counted
 * once (PSS); elsewhere their working sets are added up, so that shared pages count several times.
 * @param {ElectronApplication} app
 */
export async function memoryOf(app) {
  const metrics = await app.evaluate(({ app: { getAppMetrics } }) =>
    getAppMetrics().map(({ pid, memory }) => ({ pid, bytes: memory.workingSetSize * 1024 })),
  )
  const bytes = metrics.map(({ pid, bytes: whole }) => (process.platform === 'linux' ? shareOf(pid) : whole))
  return bytes.reduce((sum, one) => sum + one, 0) / megabyte
}

/**
 * @param {number} pid
 * @returns {number} bytes
 */
function shareOf(pid) {
  const found = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
  return Number(found?.[1] ?? Number.NaN) * 1024
}

/**
 * The processor time that all processes of an application take while nobody does anything, in per cent of one core.
 * @param {ElectronApplication} app
 * @param {number} seconds
 */
export async function idleOf(app, seconds) {
  // The first answer counts from there, whatever the processes took before.
  await processorSeconds(app)
  const before = await processorSeconds(app)
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  return ((await processorSeconds(app)) - before) / (seconds / 100)
}

/** @param {ElectronApplication} app */
const processorSeconds = (app) =>
  app.evaluate(({ app: { getAppMetrics } }) =>
    getAppMetrics().reduce((sum, { cpu }) => sum + (cpu.cumulativeCPUUsage ?? Number.NaN), 0),
  )
