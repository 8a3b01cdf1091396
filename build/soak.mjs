// npm run -s soak -- --minutes N [--seed S]: plays random lives of people, services and crashes until the time is up, and
// checks after each that nothing was lost, doubled or deleted unasked. The last line is one of JSON.
import './lib/require-node.mjs'
import './lib/follow-parent.mjs'
import { parseArgs } from 'node:util'
import { ensurePackages } from './lib/install.mjs'
import { command, Trouble } from './lib/say.mjs'

await command(async () => {
  await ensurePackages()
  const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } })
  const minutes = Number(values.minutes ?? 1)
  const seed = Number(values.seed ?? Date.now() % 2 ** 31)
  if (!(minutes > 0) || !Number.isInteger(seed)) {
    throw new Trouble(
      'Minutes and seed are numbers.',
      'For example: npm run -s soak -- --minutes 10 --seed 7',
    )
  }
  const { register } = await import('tsx/esm/api')
  register()
  const { soak } = await import('./soak/soak')
  return soak(minutes, seed)
})
