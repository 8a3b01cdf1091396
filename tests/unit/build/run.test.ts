import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { run } from '../../../build/lib/run.mjs'

const node = (code: string, options = {}) => run(process.execPath, ['-e', code], options)

test('hands back the exit code and all output', async () => {
  const { code, output } = await node("console.log('one'); console.error('två'); process.exitCode = 3")
  expect(code).toBe(3)
  expect(output.split('\n').sort()).toEqual(['', 'one', 'två'])
})

test('ends a command whose time is up, with its children', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-run-'))
  const diary = join(folder, 'diary')
  const child = `setInterval(() => require('node:fs').appendFileSync(${JSON.stringify(diary)}, '.'), 20)`
  const parent = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}])`
  const { code, output } = await node(`${parent}; setInterval(() => {}, 1000)`, { limitSeconds: 1 })
  expect(code).toBe(124)
  expect(output).toBe('Stopped after 1 seconds.\n')

  await setTimeout(200)
  const written = statSync(diary).size
  expect(written).toBeGreaterThan(0)
  await setTimeout(300)
  expect(statSync(diary).size).toBe(written)
  rmSync(folder, { recursive: true })
})

test('says when there is no such program', async () => {
  const { code, output } = await run('tandem-no-such-program', [])
  expect(code).toBe(127)
  expect(output).toContain('ENOENT')
})
