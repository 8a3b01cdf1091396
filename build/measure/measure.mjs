import { firstPaint, practise, settle, start, withFolder } from '../lib/drive.mjs'
import { say } from '../lib/say.mjs'
import { bundleSize } from './bundle.mjs'
import { idleOf, memoryOf } from './processes.mjs'

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
/** @param {number} value */
const tidy = (value) => Math.round(value * 10) / 10

/**
 * Measures Tandem with its practice workspace open, and a bare window beside it.
 * @param {{ starts: number, idle: number }} how
 */
export const measure = ({ starts, idle }) =>
  withFolder((tandem) =>
    withFolder(async (bare) => {
      const first = await start('tandem', tandem)
      await practise(first.page)
      await first.app.close()
      const startUp = await startTimes(starts, { tandem, bare })
      return { startUp, ...(await atRest(idle, { tandem, bare })), bundleKb: await bundleSize() }
    }),
  )

/**
 * @param {number} starts
 * @param {{ tandem: string, bare: string }} folders
 */
async function startTimes(starts, folders) {
  const ready = { tandem: /** @type {number[]} */ ([]), bare: /** @type {number[]} */ ([]) }
  const paints = /** @type {number[]} */ ([])
  for (let turn = 0; turn < starts; turn += 1) {
    for (const which of /** @type {const} */ (['bare', 'tandem'])) {
      const { app, page, readyMs } = await start(which, folders[which])
      ready[which].push(readyMs)
      if (which === 'tandem') paints.push(await firstPaint(page))
      await app.close()
    }
  }
  const found = {
    tandemMs: Math.round(median(ready.tandem)),
    bareMs: Math.round(median(ready.bare)),
    firstPaintMs: Math.round(median(paints)),
  }
  say(`Start: Tandem ${found.tandemMs} ms, a bare window ${found.bareMs} ms (median of ${starts}).`)
  say(`First paint ${found.firstPaintMs} ms after the window was made.`)
  return found
}

/**
 * @param {number} idle seconds
 * @param {{ tandem: string, bare: string }} folders
 */
async function atRest(idle, folders) {
  const bare = await start('bare', folders.bare)
  const tandem = await start('tandem', folders.tandem)
  try {
    await settle(tandem.page)
    // What the run left behind is collected.
    await new Promise((resolve) => setTimeout(resolve, 20_000))
    const memoryMb = { tandem: tidy(await memoryOf(tandem.app)), bare: tidy(await memoryOf(bare.app)) }
    say(`Memory: Tandem ${memoryMb.tandem} MB, a bare window ${memoryMb.bare} MB.`)
    const open = await both(idle, tandem, bare)
    await tandem.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
    const hidden = await both(idle, tandem, bare)
    const idleCpuPercent = { open, hidden }
    say(`At rest: Tandem ${open.tandem} % of a core with its window open, ${hidden.tandem} % without it.`)
    say(`         A bare window ${open.bare} % and ${hidden.bare} %.`)
    return { memoryMb, idleCpuPercent }
  } finally {
    await tandem.app.close()
    await bare.app.close()
  }
}

/**
 * @param {number} idle seconds
 * @param {import('../lib/drive.mjs').Started} tandem
 * @param {import('../lib/drive.mjs').Started} bare
 */
async function both(idle, tandem, bare) {
  const [ours, theirs] = await Promise.all([idleOf(tandem.app, idle), idleOf(bare.app, idle)])
  return { tandem: Math.round(ours * 100) / 100, bare: Math.round(theirs * 100) / 100 }
}
