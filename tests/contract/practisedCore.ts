import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { Core } from '../../main/core/core'
import { createCore } from '../../main/core/createCore'
import { memoryHost } from '../memoryHost'
import { sleeplessClock } from '../sleeplessClock'

/** The application without a window, paused, on a practice workspace in step; anew for every test of the file. */
export let core: Core
let prepared: string
let dataDir: string

export const open = (folder: string) =>
  createCore({
    dataDir: folder,
    host: memoryHost(),
    clock: sleeplessClock(),
    urls: { highlevel: 'http://127.0.0.1:9', nozbe: 'http://127.0.0.1:9' },
  })
export const scratch = () => mkdtempSync(join(tmpdir(), 'tandem-practised-'))

beforeAll(async () => {
  prepared = scratch()
  core = await open(prepared)
  core.pause(null)
  await core.startPractice()
  await core.close()
})
beforeEach(async () => {
  dataDir = scratch()
  cpSync(prepared, dataDir, { recursive: true })
  core = await open(dataDir)
})
afterEach(async () => {
  await core.close()
  rmSync(dataDir, { recursive: true, force: true })
})
afterAll(() => rmSync(prepared, { recursive: true, force: true }))
