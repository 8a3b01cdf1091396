import { EventEmitter } from 'node:events'
import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { inTerminal } from '../../../main/headless/processTerminal'
import type { Terminal } from '../../../main/headless/terminal'

/** A stream that keeps what is written to it, or fails every writing with an error of the system. */
function stream(failsWith?: string) {
  const lines: string[] = []
  const writable = new Writable({
    decodeStrings: false,
    write: (chunk: string, _encoding, done) => {
      if (!failsWith) lines.push(chunk)
      const failure = failsWith ? Object.assign(new Error(failsWith), { code: failsWith }) : null
      void Promise.resolve().then(() => done(failure))
    },
  })
  return { writable, lines }
}

function world(failures: { stdout?: string; stderr?: string } = {}) {
  const stdout = stream(failures.stdout)
  const stderr = stream(failures.stderr)
  const process = Object.assign(new EventEmitter(), {
    platform: 'linux' as const,
    env: { TANDEM_NOZBE_TOKEN: 'token' },
    stdout: stdout.writable,
    stderr: stderr.writable,
  })
  const held = () =>
    [process, stdout.writable, stderr.writable].map((emitter) =>
      ['SIGINT', 'SIGTERM', 'error'].map((event) => emitter.listenerCount(event)),
    )
  const before = held()
  return {
    process,
    stdout: stdout.lines,
    stderr: stderr.lines,
    expectNothingLeft: () => expect(held()).toEqual(before),
  }
}

const untilAborted = ({ signal }: Terminal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))

describe('the terminal of a process', () => {
  it('gives a command its surroundings, writes its lines, and answers its exit code', async () => {
    const { process, stdout, stderr, expectNothingLeft } = world()
    const code = await inTerminal(process, async ({ environment, out, err }) => {
      out('a result')
      out(environment.TANDEM_NOZBE_TOKEN ?? '')
      err('a note')
      return 3
    })
    expect(code).toBe(3)
    expect(stdout).toEqual(['a result\n', 'token\n'])
    expect(stderr).toEqual(['a note\n'])
    expectNothingLeft()
  })

  it.each(['SIGINT', 'SIGTERM'])('asks it to end at a %s, and listens for no second one', async (name) => {
    const { process, expectNothingLeft } = world()
    const code = await inTerminal(process, async (terminal) => {
      setImmediate(() => process.emit(name))
      await untilAborted(terminal)
      expect(process.listenerCount(name)).toBe(0)
      return 0
    })
    expect(code).toBe(0)
    expectNothingLeft()
  })

  it('takes it quietly that nobody reads any more, and asks the command to end', async () => {
    const { process, stderr, expectNothingLeft } = world({ stdout: 'EPIPE' })
    const code = await inTerminal(process, async (terminal) => {
      terminal.out('a result')
      await untilAborted(terminal)
      return 3
    })
    expect(code).toBe(3)
    expect(stderr).toEqual([])
    expectNothingLeft()
  })

  it('goes on without its notes', async () => {
    const { process, stdout, expectNothingLeft } = world({ stderr: 'EPIPE' })
    const code = await inTerminal(process, async ({ out, err, signal }) => {
      err('a note')
      await new Promise((resolve) => setImmediate(resolve))
      out(`aborted: ${signal.aborted}`)
      return 0
    })
    expect(code).toBe(0)
    expect(stdout).toEqual(['aborted: false\n'])
    expectNothingLeft()
  })

  it('fails where the result is lost for another reason', async () => {
    const { process, stderr, expectNothingLeft } = world({ stdout: 'ENOSPC' })
    const code = await inTerminal(process, async ({ out }) => {
      out('a result')
      return 0
    })
    expect(code).toBe(1)
    expect(stderr).toEqual(['The result could not be written (ENOSPC). What was done stays done.\n'])
    expectNothingLeft()
  })

  it('leaves nothing behind after a command that threw', async () => {
    const { process, expectNothingLeft } = world()
    const thrown = inTerminal(process, async () => {
      throw new Error('broken')
    })
    await expect(thrown).rejects.toThrow('broken')
    expectNothingLeft()
  })
})
