// npm run -s measure: how fast Tandem starts, what it holds in memory and what it costs while it rests, each beside a window
// with nothing in it in the same run; and how History behaves with 100,000 changes. The last line is one of JSON.
import './lib/require-node.mjs'
import './lib/follow-parent.mjs'
import { withDesktop } from './lib/drive.mjs'
import { command, WrongUsage } from './lib/say.mjs'
import { given } from './lib/usage.mjs'

const usage = `Usage: npm run -s measure -- [--starts N] [--idle SECONDS] [--history]
  Starts Tandem and a window with nothing in it N times in turn (5), then rests for so many seconds (60), with the window
  open and put away; then opens a history of 100,000 changes and scrolls through it. --history does the last alone.
  Exit codes: 0 measured, 2 wrong usage.`

await command(async () => {
  const args = given(usage, {
    options: { starts: { type: 'string' }, idle: { type: 'string' }, history: { type: 'boolean' } },
  })
  if (!args) return 0
  const starts = Number(args.values.starts ?? 5)
  const idle = Number(args.values.idle ?? 60)
  if (!(starts >= 1 && idle >= 1))
    throw new WrongUsage(
      '--starts and --idle are numbers from 1 on.',
      'For example: npm run -s measure -- --starts 5',
    )
  await withDesktop(async () => {
    const { measure } = await import('./measure/measure.mjs')
    const { measureHistory } = await import('./measure/history.mjs')
    const whole = args.values.history ? {} : await measure({ starts, idle })
    console.log(JSON.stringify({ ...whole, history: await measureHistory() }))
  })
  return 0
})
