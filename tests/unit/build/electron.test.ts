import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chooseElectron } from '../../../build/electron/choose.mjs'
import { hasIntegrity } from '../../../build/electron/integrity.mjs'
import { refusal } from '../../../build/electron/release-guard.mjs'
import { cacheFolder } from '../../../build/lib/cache.mjs'

describe('which Electron runs', () => {
  const hour = 60 * 60 * 1000
  const now = Date.UTC(2026, 10, 24)
  const failure = { version: '45.4.1', at: now - hour, reason: 'the host was not found' }
  const facts = {
    given: false,
    pinnedInstalled: false,
    pinnedVersion: '45.4.1',
    standInPossible: true,
    failure: undefined,
    insist: false,
    now,
  }

  test('the one the environment names goes before all others', () => {
    expect(chooseElectron({ ...facts, given: true, pinnedInstalled: true })).toBe('given')
  })

  test('the pinned one when it is there, whatever happened before', () => {
    expect(chooseElectron({ ...facts, pinnedInstalled: true, failure })).toBe('pinned')
  })

  test('a download is tried first', () => {
    expect(chooseElectron(facts)).toBe('download')
  })

  test('the stand-in at once when the download failed within six hours', () => {
    expect(chooseElectron({ ...facts, failure })).toBe('stand-in')
    expect(chooseElectron({ ...facts, failure: { ...failure, at: now - 6 * hour } })).toBe('download')
  })

  test('a failure of another version, or one from a clock set back, does not count', () => {
    expect(chooseElectron({ ...facts, failure: { ...failure, version: '45.4.0' } })).toBe('download')
    expect(chooseElectron({ ...facts, failure: { ...failure, at: now + hour } })).toBe('download')
  })

  test('no stand-in for who insists, nor where there is none', () => {
    expect(chooseElectron({ ...facts, failure, insist: true })).toBe('download')
    expect(chooseElectron({ ...facts, failure, standInPossible: false })).toBe('download')
  })
})

describe('a release', () => {
  const plan = {
    targets: ['deb', 'AppImage'],
    version: '45.4.1',
    pinned: '45.4.1',
    isReplaced: false,
    homepage: 'https://tandem.invalid/about',
  }

  test('is made with the pinned Electron', () => {
    expect(refusal(plan)).toBeUndefined()
  })

  test('is refused with another version or another copy', () => {
    expect(refusal({ ...plan, version: '33.2.1' })).toContain('33.2.1')
    expect(refusal({ ...plan, isReplaced: true })).toContain('ELECTRON_OVERRIDE_DIST_PATH')
  })

  test.each(['https://tandem.example', 'https://tandem.example/x', 'http://tandem.invalid', ''])(
    'is refused while nobody can find it at %j',
    (homepage) => {
      expect(refusal({ ...plan, homepage })).toContain('page')
    },
  )

  test('is refused when only one of the targets is a folder', () => {
    expect(refusal({ ...plan, targets: ['dir', 'deb'], version: '33.2.1' })).toBeDefined()
  })

  test('is not what a folder is', () => {
    expect(refusal({ ...plan, targets: ['dir'], version: '33.2.1', isReplaced: true })).toBeUndefined()
  })
})

test('a changed archive is noticed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-integrity-'))
  const path = join(folder, 'archive.tgz')
  const integrity = `sha512-${createHash('sha512').update('genuine').digest('base64')}`
  writeFileSync(path, 'genuine')
  expect(await hasIntegrity(path, integrity)).toBe(true)
  writeFileSync(path, 'genuine.')
  expect(await hasIntegrity(path, integrity)).toBe(false)
  rmSync(folder, { recursive: true })
})

test('the cache is where the platform keeps such things', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/c' }, 'linux', '/h')).toBe(join('/c', 'tandem'))
  expect(cacheFolder({}, 'linux', '/h')).toBe(join('/h', '.cache', 'tandem'))
  expect(cacheFolder({}, 'darwin', '/h')).toBe(join('/h', 'Library', 'Caches', 'tandem'))
  expect(cacheFolder({ LOCALAPPDATA: '/l' }, 'win32', '/h')).toBe(join('/l', 'tandem', 'cache'))
})
