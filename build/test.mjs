// npm test: installs what is missing and checks everything. `npm test -- unit lint` runs only those steps, and
// `npm test -- unit -- -t merge` passes what follows on to the test runner.
import './lib/require-node.mjs'
import './lib/follow-parent.mjs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { add, closingLine, none } from './checks/counts.mjs'
import { stepLine } from './checks/report.mjs'
import { failed as failure } from './checks/result.mjs'
import { selectSteps } from './checks/select.mjs'
import { steps } from './checks/steps.mjs'
import { Trouble } from './lib/say.mjs'

const { chosen, passedOn, unknown } = selectSteps(steps, process.argv.slice(2))
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`,
  )
  process.exit(2)
}

const isTerminal = process.stdout.isTTY
// The tools write into our buffer, from which they could not tell whether there are colours.
process.env[isTerminal ? 'FORCE_COLOR' : 'NO_COLOR'] = '1'
const scratch = await mkdtemp(join(tmpdir(), 'tandem-test-'))
/** @type {import('./checks/steps.mjs').Desk} */
const desk = { scratch, electron: undefined, passedOn }
const failed = new Set()
let total = none

for (const step of chosen) {
  const lacking = step.needs?.find((name) => failed.has(name))
  if (lacking) {
    failed.add(step.name)
    total = add(total, { passed: 0, failed: 0, skipped: 1 })
    console.log(`${step.name.padEnd(12)}left out, because ${lacking} failed`)
    continue
  }
  if (isTerminal) process.stdout.write(`${step.name}…\r`)
  const start = performance.now()
  const { counts, output, note } = await step.perform(desk).catch(thrown)
  console.log(stepLine(step.name, counts, (performance.now() - start) / 1000))
  if (note) console.log(`${''.padEnd(12)}${note}`)
  total = add(total, counts)
  if (counts.failed > 0) {
    failed.add(step.name)
    console.log(`\n${output.replace(/^\n+/, '').trimEnd()}\n\n${step.name} failed. ${step.remedy}\n`)
  }
}

await rm(scratch, { recursive: true, force: true })
if (failed.size > 0) process.exitCode = 1
console.log(`\n${closingLine(total)}`)

/**
 * A step that could not be performed at all has failed once.
 * @param {unknown} error
 * @returns {import('./checks/result.mjs').Result}
 */
function thrown(error) {
  const output = error instanceof Trouble ? `${error.output}\n${error.message}` : inspect(error)
  return failure(output)
}
