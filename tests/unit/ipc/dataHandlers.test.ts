import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { dataHandlers } from '../../../main/ipc/handlers/dataHandlers'
import { fakeCore } from '../core/fakeCore'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-save-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('saves the report as it was shown last, where the user chooses', async () => {
  const file = join(folder, 'report.json')
  const bundle = vi.fn().mockResolvedValueOnce('first').mockResolvedValueOnce('second')
  const handlers = dataHandlers(Promise.resolve(fakeCore({ bundle })), async () => file)
  await expect(handlers['diagnostics:save']()).rejects.toMatchObject({ code: 'unexpected' })
  await handlers['diagnostics:bundle']()
  expect(await handlers['diagnostics:bundle']()).toBe('second')
  expect(await handlers['diagnostics:save']()).toBe(file)
  expect(readFileSync(file, 'utf8')).toBe('second')
  expect(bundle).toHaveBeenCalledTimes(2)
})

it('exports where the user chooses, and nothing where that is cancelled', async () => {
  const core = fakeCore()
  const choose = vi.fn().mockResolvedValueOnce('/a/history.csv').mockResolvedValueOnce(null)
  const handlers = dataHandlers(Promise.resolve(core), choose)
  expect(await handlers['data:export']('history-csv')).toBe('/a/history.csv')
  expect(core.exportTo).toHaveBeenCalledWith({ what: 'history-csv', file: '/a/history.csv' })
  expect(await handlers['data:export']('settings')).toBeNull()
  expect(choose).toHaveBeenLastCalledWith('tandem-settings', 'json')
  expect(core.exportTo).toHaveBeenCalledTimes(1)
})
