import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeWhole } from '../../../main/store/wholeFile'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-whole-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('a file is written whole in a folder of the user, where nothing else is touched', () => {
  writeFileSync(join(folder, 'history.csv.new'), 'mine')
  writeWhole(join(folder, 'history.csv'), 'exported')
  expect(readFileSync(join(folder, 'history.csv'), 'utf8')).toBe('exported')
  expect(readFileSync(join(folder, 'history.csv.new'), 'utf8')).toBe('mine')
  expect(readdirSync(folder).sort()).toEqual(['history.csv', 'history.csv.new'])
})
