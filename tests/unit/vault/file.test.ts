import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { freshOf } from '../../../main/store/wholeFile'
import { emptyContent, type VaultContent, vaultFile } from '../../../main/vault/file'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-vault-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const path = () => join(folder, 'data', 'vault.json')
const onDamaged = vi.fn()
const open = () => vaultFile(path(), onDamaged)
const content: VaultContent = {
  version: 1,
  unprotected: true,
  secrets: { highlevel: 'djExYWJj' },
  plain: { nozbe: 'token' },
}

beforeEach(() => {
  onDamaged.mockClear()
  mkdirSync(join(folder, 'data'))
})

describe('the file of the vault', () => {
  it('counts as empty where there is none, and is not made by reading', async () => {
    expect(await open().read()).toEqual(emptyContent)
    expect(existsSync(path())).toBe(false)
  })

  it('is what was written, and nothing is beside it', async () => {
    await open().write(emptyContent)
    await open().write(content)
    expect(await open().read()).toEqual(content)
    expect(readdirSync(join(folder, 'data'))).toEqual(['vault.json'])
    expect(onDamaged).not.toHaveBeenCalled()
  })

  it.skipIf(process.platform === 'win32')('is for its owner alone, whatever lay there before', async () => {
    writeFileSync(path(), '', { mode: 0o644 })
    writeFileSync(freshOf(path()), '', { mode: 0o644 })
    await open().write(content)
    expect(statSync(path()).mode & 0o777).toBe(0o600)
  })

  it.each([
    ['no JSON', '{"version": 1, "secrets": {'],
    ['nothing at all', ''],
    ['of another form', '{"version": 1, "unprotected": false, "secrets": ["a"], "plain": {}}'],
    ['not in base64', '{"version": 1, "unprotected": false, "secrets": {"a": "~"}, "plain": {}}'],
    ['of a version that never was', '{"version": 0, "unprotected": false, "secrets": {}, "plain": {}}'],
    ['of no version', '{"unprotected": false, "secrets": {}, "plain": {}}'],
  ])('is set aside where it is %s, whole, and counts as empty', async (_case, text) => {
    writeFileSync(path(), text)
    expect(await open().read()).toEqual(emptyContent)
    expect(onDamaged).toHaveBeenCalledOnce()
    const [aside, ...more] = readdirSync(join(folder, 'data'))
    expect(aside).toMatch(/^vault\.damaged-[\dTZ-]+\.json$/)
    expect(more).toEqual([])
    expect(readFileSync(join(folder, 'data', aside ?? ''), 'utf8')).toBe(text)
  })

  it('of a newer Tandem is refused and left alone, whatever it looks like', async () => {
    const text = '{"version": 2, "things": []}'
    writeFileSync(path(), text)
    for (let index = 0; index < 2; index += 1) {
      await expect(open().read()).rejects.toMatchObject({ code: 'vault.newer', params: { version: 2 } })
    }
    expect(onDamaged).not.toHaveBeenCalled()
    expect(readdirSync(join(folder, 'data'))).toEqual(['vault.json'])
    expect(readFileSync(path(), 'utf8')).toBe(text)
  })

  it('leaves nothing of a write that a crash cut off', async () => {
    await open().write(emptyContent)
    writeFileSync(freshOf(path()), '{"plain": {"nozbe": "tok')
    expect(await open().read()).toEqual(emptyContent)
    expect(readdirSync(join(folder, 'data'))).toEqual(['vault.json'])
  })

  it('stays as it was where it cannot be written', async () => {
    await open().write(content)
    // A folder in the place of the file that is written first.
    mkdirSync(freshOf(path()))
    await expect(open().write(emptyContent)).rejects.toMatchObject({ code: 'disk.failed' })
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toEqual(content)
  })

  it('says which folder cannot be written to, and is not taken for damaged', async () => {
    rmSync(join(folder, 'data'), { recursive: true })
    writeFileSync(join(folder, 'data'), '')
    const failure = { code: 'disk.readOnly', params: { folder: join(folder, 'data') } }
    await expect(open().write(content)).rejects.toMatchObject(failure)
    await expect(open().read()).rejects.toMatchObject(failure)
    expect(onDamaged).not.toHaveBeenCalled()
  })
})
