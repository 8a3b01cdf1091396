// npm run -s soak -- --minutes N [--seed S]: plays random lives of people, services and crashes until the time is up, and
// checks after each that nothing was lost, doubled or deleted unasked. The last line is one of JSON.
import './lib/require-node.mjs'
import './lib/follow-parent.mjs'
import { ensurePackages } from './lib/install.mjs'
import { command, WrongUsage } from './lib/say.mjs'
import { given } from './lib/usage.mjs'

const usage = `Usage: npm run -s soak -- [--minutes N] [--seed S]
  Plays random lives of people, services and crashes until the time is up (one minute), and checks after each that nothing
  was lost, doubled or deleted unasked. The same seed plays the same lives.
  Exit codes: 0 nothing was broken, 1 something was, or from --minutes 10 on a rare case was never reached, 2 wrong usage.`

const example = 'For example: npm run -s soak -- --minutes 10 --seed 7'

await command(async () => {
  const args = given(usage, { options: { minutes: { type: 'string' }, seed: { type: 'string' } } })
  if (!args) return 0
  const { minutes = '1', seed = String(Date.now() % 2 ** 31) } = args.values
  if (!(Number(minutes) > 0))
    throw new WrongUsage(`--minutes is a number above 0, not “${minutes}”.`, example)
  if (!Number.isInteger(Number(seed)))
    throw new WrongUsage(`--seed is a whole number, not “${seed}”.`, example)
  await ensurePackages()
  const { register } = await import('tsx/esm/api')
  register()
  const { soak } = await import('./soak/soak')
  return soak(Number(minutes), Number(seed))
})
