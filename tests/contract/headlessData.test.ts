import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dataDir, expectError, headless, inStep, setup, start } from './headlessWorld'

it('the history is exported to a file, and a folder is refused in plain words', async () => {
  await inStep()
  const file = join(dataDir, 'history.csv')
  expect((await headless('export', '--to', file, '--json')).json()).toEqual({ exported: 'history-csv', file })
  expect(readFileSync(file, 'utf8')).toContain('id,run,time')
  const folder = join(dataDir, 'exports')
  mkdirSync(folder)
  const refused = await headless('export', '--to', folder, '--json')
  expectError(refused, 'usage.wrong', 2)
  expect(refused.stderr).toContain('--to is a folder')
  expect(readdirSync(dataDir).sort()).toEqual(['exports', 'history.csv', 'workspaces'])
})

it('a workspace is removed only with --yes, and then wholly', async () => {
  await setup()
  await headless('backup')
  const before = readdirSync(join(dataDir, 'workspaces'))
  expectError(await headless('wipe', '--json'), 'usage.wrong', 2)
  expect(readdirSync(join(dataDir, 'workspaces'))).toEqual(before)
  expect((await headless('wipe', '--yes', '--json')).code).toBe(0)
  expect(readdirSync(join(dataDir, 'workspaces'))).toEqual([])
  expectError(await start(['backups', '--data-dir', dataDir, '--json']), 'workspace.missing')
})
