import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chooseDataDir, ensureWritable } from '../../../main/app/dataDir'
import { openOrSetAside } from '../../../main/app/setAside'
import { TandemError } from '../../../shared/errors'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('chooseDataDir', () => {
  const environment = { TANDEM_DATA_DIR: '/data/tandem', XDG_CONFIG_HOME: '/home/ada/.config' }

  it('prefers the switch to the environment, and that to the usual place', () => {
    expect(chooseDataDir('/given', environment, 'linux')).toBe('/given')
    expect(chooseDataDir('', environment, 'linux')).toBe('/data/tandem')
    expect(chooseDataDir('', { XDG_CONFIG_HOME: '/home/ada/.config' }, 'linux')).toBe(
      '/home/ada/.config/Tandem',
    )
  })

  it('is absolute', () => {
    expect(chooseDataDir('here', {}, 'linux')).toBe(resolve('here'))
  })
})

describe('ensureWritable', () => {
  it('makes the folder', () => {
    ensureWritable(join(folder, 'a', 'b'))
    expect(existsSync(join(folder, 'a', 'b'))).toBe(true)
  })

  it('says where nothing can be written', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => ensureWritable(join(folder, 'file', 'data'))).toThrow(
      expect.objectContaining({
        code: 'disk.readOnly',
        message: expect.stringContaining(join('file', 'data')),
      }),
    )
    expect(() => ensureWritable(join(folder, 'file', 'data'))).toThrow(TandemError)
  })
})

describe('openOrSetAside', () => {
  const now = new Date('2026-05-12T14:35:00.250Z')
  const file = () => join(folder, 'config.json')
  const open = () => JSON.parse(existsSync(file()) ? readFileSync(file(), 'utf8') : '{"standard": true}')

  it('leaves a sound file alone', () => {
    writeFileSync(file(), '{"width": 1}')
    expect(openOrSetAside(file(), now, open)).toEqual({ value: { width: 1 }, setAside: null })
  })

  it('leaves a sound file where it is when the disk is what fails', () => {
    writeFileSync(file(), '{"width": 1}')
    const fail = () => {
      throw new TandemError('disk.full')
    }
    expect(() => openOrSetAside(file(), now, fail)).toThrow(expect.objectContaining({ code: 'disk.full' }))
    expect(readdirSync(folder)).toEqual(['config.json'])
  })

  it('moves a damaged file aside, whole, and opens without it', () => {
    writeFileSync(file(), '{"width": ')
    const aside = join(folder, 'config.damaged-2026-05-12T14-35-00-250Z.json')
    expect(openOrSetAside(file(), now, open)).toEqual({ value: { standard: true }, setAside: aside })
    expect(readFileSync(aside, 'utf8')).toBe('{"width": ')
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('throws when it is not the file that is wrong', () => {
    const fail = () => {
      throw new Error('no')
    }
    expect(() => openOrSetAside(file(), now, fail)).toThrow('no')
    writeFileSync(file(), '{}')
    expect(() => openOrSetAside(file(), now, fail)).toThrow('no')
  })
})
