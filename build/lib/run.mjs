import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 127 when the program could not be started, 124 when the time was up
 * @property {string} output standard output and standard error, as they came
 */

/**
 * Runs a command quietly to its end and hands back what it printed.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, limitSeconds?: number }} [options]
 * @returns {Promise<Outcome>}
 */
export function run(program, args, { cwd, env = process.env, limitSeconds = 0 } = {}) {
  return new Promise((resolve) => {
    // A process group of its own lets us end the grandchildren (browsers, test workers) too.
    const detached = process.platform !== 'win32'
    const child = spawn(program, args, { cwd, env, detached, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let timedOut = false
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
      })
    }

    const signal = (/** @type {NodeJS.Signals} */ name) => signalGroup(child.pid, detached, name)
    const end = () => {
      signal('SIGTERM')
      setTimeout(signal, 5000, 'SIGKILL').unref()
    }
    // Interrupted, we end what we started before we go.
    const interrupted = () => {
      end()
      child.once('exit', () => process.exit(130))
    }
    process.once('SIGINT', interrupted)
    process.once('SIGTERM', interrupted)
    const timer =
      limitSeconds > 0 &&
      setTimeout(() => {
        timedOut = true
        end()
      }, limitSeconds * 1000)
    const settle = (/** @type {number} */ code) => {
      if (timer) clearTimeout(timer)
      process.off('SIGINT', interrupted)
      process.off('SIGTERM', interrupted)
      for (const stream of [child.stdout, child.stderr]) stream.destroy()
      resolve(
        timedOut
          ? { code: 124, output: `${output}Stopped after ${limitSeconds} seconds.\n` }
          : { code, output },
      )
    }
    child.once('error', (error) => {
      output += `${error.message}\n`
      settle(127)
    })
    child.once('close', (code) => settle(code ?? 1))
    // A daemon left behind may hold the pipes open, and then `close` never comes.
    child.once('exit', (code) => setTimeout(settle, 2000, code ?? 1).unref())
  })
}

/**
 * Starts a program in the foreground: it shares our terminal, gets our signals, and its exit code is the result.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, noise?: RegExp }} [options] `noise`: lines on standard error
 *   to leave out
 * @returns {Promise<number>}
 */
export function runInForeground(program, args, { cwd, env = process.env, noise } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['inherit', 'inherit', noise ? 'pipe' : 'inherit'],
    })
    if (child.stderr) {
      createInterface({ input: child.stderr }).on('line', (line) => {
        if (!noise?.test(line)) process.stderr.write(`${line}\n`)
      })
    }
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    const forward = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal)
    for (const signal of signals) process.on(signal, forward)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, forward)
      resolve(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1))
    })
  })
}

/**
 * @param {number | undefined} pid
 * @param {boolean} group
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, group, signal) {
  if (pid === undefined) return
  try {
    process.kill(group ? -pid : pid, signal)
  } catch {
    // It has already ended.
  }
}
