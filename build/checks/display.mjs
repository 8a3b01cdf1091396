import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Trouble } from '../lib/say.mjs'

/**
 * Starts a virtual X display of the size of a common laptop screen; the server itself picks a free number. It
 * ends with this process at the latest.
 * @returns {Promise<{ name: string, stop: () => void }>} the value for `DISPLAY`, and how to end it
 */
export function startDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  const stop = () => void server.kill()
  process.once('exit', stop)
  return new Promise((resolve, reject) => {
    let complaint = ''
    const fail = () => {
      stop()
      reject(new Trouble('The virtual display (Xvfb) did not start.', 'See the lines above.', complaint))
    }
    const timer = setTimeout(fail, 20_000)
    server.stderr?.on('data', (chunk) => {
      complaint += chunk
    })
    server.once('error', fail)
    server.once('exit', fail)
    const number = /** @type {import('node:stream').Readable} */ (server.stdio[3])
    createInterface({ input: number }).once('line', (line) => {
      clearTimeout(timer)
      server.off('exit', fail)
      resolve({ name: `:${line.trim()}`, stop })
    })
  })
}
