import { readFileSync } from 'node:fs'
import { systemClock } from '../../shared/clock'
import { exitCode } from './command'
import { codeOf } from './files'
import type { Terminal } from './terminal'

const signals = ['SIGINT', 'SIGTERM'] as const
type Signal = (typeof signals)[number]

/** What a terminal is made from. */
export interface TerminalProcess {
  platform: NodeJS.Platform
  env: Terminal['environment']
  stdout: NodeJS.WritableStream
  stderr: NodeJS.WritableStream
  once(signal: Signal, listener: () => void): unknown
  off(signal: Signal, listener: () => void): unknown
}

/**
 * Does work in the terminal of a process, and returns its exit code once everything is written. A second signal ends the
 * process at once. A reader that has gone (`| head`) is no failure: the work was done.
 */
export async function inTerminal(
  process: TerminalProcess,
  work: (terminal: Terminal) => Promise<number>,
): Promise<number> {
  const ending = new AbortController()
  const end = () => ending.abort()
  for (const signal of signals) process.once(signal, end)
  const out = lineWriter(process.stdout, end)
  const err = lineWriter(process.stderr, () => {})
  try {
    const code = await work({
      platform: process.platform,
      environment: process.env,
      clock: systemClock,
      input: () => readFileSync(0, 'utf8'),
      out: out.write,
      err: err.write,
      signal: ending.signal,
    })
    const failure = await out.written()
    if (!failure || codeOf(failure) === 'EPIPE') return code
    err.write(`The result could not be written (${codeOf(failure)}). What was done stays done.`)
    return exitCode.failed
  } finally {
    await out.close()
    await err.close()
    for (const signal of signals) process.off(signal, end)
  }
}

/** Writes lines to a stream whose reader may go away at any time. */
function lineWriter(stream: NodeJS.WritableStream, onFailure: () => void) {
  let failure: unknown
  let last = Promise.resolve()
  const failed = (thrown: unknown) => {
    failure = thrown
    onFailure()
  }
  stream.on('error', failed)
  /** Resolves when all lines are written or lost; with the error where one was lost. */
  const written = async () => {
    await last
    return failure
  }
  return {
    write: (line: string) => {
      last = new Promise((resolve) => {
        // The stream tells its listeners of a failure only after it has told us.
        stream.write(`${line}\n`, () => setImmediate(resolve))
      })
    },
    written,
    close: async () => {
      await written()
      stream.off('error', failed)
    },
  }
}
