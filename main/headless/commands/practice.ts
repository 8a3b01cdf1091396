import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { practiceJson, startPractice } from '../../practice/index'
import { type Command, exitCode } from '../command'
import { playDemo } from '../demo'
import { wholeNumber } from '../options'
import { runText } from '../text/run'
import { verifyText } from '../text/verify'

const anySeed = { least: 0, most: 2 ** 31 }

const serve: Command = {
  usage: 'practice serve [--contacts N] [--seed N] [--state FILE]',
  sentence:
    'Serves the built-in HighLevel and Nozbe until stopped; prints their addresses and tokens as one line.',
  options: { contacts: { type: 'string' }, seed: { type: 'string' }, state: { type: 'string' } },
  run: async (context) => {
    const stateFile = context.option('state')
    const practice = await startPractice({
      contacts: wholeNumber(context, 'contacts', 120, { least: 0, most: 100_000 }),
      seed: wholeNumber(context, 'seed', 1, anySeed),
      clock: context.clock,
      ...(stateFile === undefined ? {} : { stateFile }),
    })
    const endpoints = practiceJson(practice)
    context.print(endpoints, () => JSON.stringify(endpoints))
    await stopped(context.signal)
    await practice.close()
    return exitCode.done
  },
}

const demo: Command = {
  usage: 'practice demo [--contacts N] [--seed N]',
  sentence: 'Links both built-in services, edits on both sides, and shows that everything arrives.',
  options: { contacts: { type: 'string' }, seed: { type: 'string' } },
  run: async (context) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'tandem-demo-'))
    try {
      const result = await playDemo({
        dataDir,
        contacts: wholeNumber(context, 'contacts', 50, { least: 10, most: 10_000 }),
        seed: wholeNumber(context, 'seed', 1, anySeed),
        note: context.note,
      })
      const { firstRun, secondRun, thirdRun, verify } = result
      context.print(result, () =>
        [
          'First run: links both services and copies what is on one side only.',
          runText(firstRun),
          'Second run: a person edited on both sides.',
          runText(secondRun),
          'Third run: nothing is left to do.',
          runText(thirdRun),
          verifyText(verify),
        ].join('\n'),
      )
      const failed = [firstRun, secondRun, thirdRun].some(({ errors }) => errors.length > 0)
      return failed || !verify.converged || thirdRun.changes.length > 0 ? exitCode.failed : exitCode.done
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
}

const stopped = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })

export const practiceCommands = { 'practice serve': serve, 'practice demo': demo }
