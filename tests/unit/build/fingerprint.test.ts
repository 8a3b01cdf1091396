import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from '../../../build/lib/fingerprint.mjs'

let folder = ''
const take = () => fingerprint(folder, ['main', 'package.json', 'not-there'])

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-fingerprint-'))
  mkdirSync(join(folder, 'main', 'sync'), { recursive: true })
  writeFileSync(join(folder, 'main', 'sync', 'plan.ts'), 'export {}')
  writeFileSync(join(folder, 'package.json'), '{}')
})

afterEach(() => rmSync(folder, { recursive: true }))

test('stays the same when nothing changes, or only the time does', () => {
  const before = take()
  expect(take()).toBe(before)
  writeFileSync(join(folder, 'package.json'), '{}')
  expect(take()).toBe(before)
})

test('changes with a content, a new file and a name', () => {
  const seen = new Set([take()])
  writeFileSync(join(folder, 'package.json'), '{"a":1}')
  seen.add(take())
  writeFileSync(join(folder, 'main', 'index.ts'), '')
  seen.add(take())
  renameSync(join(folder, 'main', 'index.ts'), join(folder, 'main', 'headless.ts'))
  seen.add(take())
  expect(seen.size).toBe(4)
})

test('does not mind files outside', () => {
  const before = take()
  writeFileSync(join(folder, 'README.md'), 'Tandem')
  expect(take()).toBe(before)
})
