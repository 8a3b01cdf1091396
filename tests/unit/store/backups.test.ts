import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { backUpDaily, isBackupDue } from '../../../main/core/data/daily'
import { backupFolder } from '../../../main/store/backups'
import { openStore, type Store } from '../../../main/store/store'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-backups-'))
  file = join(folder, 'one.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const start = Date.UTC(2026, 4, 12, 9)
const dayMs = 86_400_000
const withStore = <T>(work: (store: Store) => T): T => {
  const store = openStore(file, start)
  try {
    return work(store)
  } finally {
    store.close()
  }
}

describe('a backup', () => {
  it('holds what the database held at that moment, for its owner only', () =>
    withStore((store) => {
      store.meta.set('colour', 'plum')
      const backup = store.backUp('hand', start, 3)
      store.meta.set('colour', 'red')
      const path = join(backupFolder(file), backup?.name ?? '')
      expect(statSync(path).mode & 0o777).toBe(0o600)
      expect(statSync(path).size).toBe(backup?.bytes)
      const copy = openStore(path, start)
      expect(copy.meta.get('colour', z.string())).toBe('plum')
      copy.close()
    }))

  it('is listed newest first, and of each reason the newest stay', () =>
    withStore((store) => {
      for (const day of [0, 1, 2, 3]) store.backUp('daily', start + day * dayMs, 2)
      store.backUp('hand', start, 2)
      store.backUp('hand', start, 2)
      expect(store.backups().map(({ reason, at }) => [reason, (at - start) / dayMs])).toEqual([
        ['daily', 3],
        ['daily', 2],
        ['hand', 0],
        ['hand', 0],
      ])
    }))

  it('stays when it was just made, though others were made by a clock that was ahead', () =>
    withStore((store) => {
      const later = [30, 31].map((days) => store.backUp('restore', start + days * dayMs, 2)?.name)
      const first = store.backUp('restore', start, 2)?.name
      expect(store.backups().map(({ name }) => name)).toEqual([later[1], first])
      const second = store.backUp('restore', start + dayMs, 2)?.name
      expect(store.backups().map(({ name }) => name)).toEqual([second, first])
    }))

  it('is a file of the folder; links and folders of such a name are none, and cost a run nothing', () =>
    withStore((store) => {
      const folder = backupFolder(file)
      mkdirSync(join(folder, '2026-05-11T09-00-00-000Z-daily.db'), { recursive: true })
      symlinkSync(join(folder, 'nowhere'), join(folder, '2026-05-11T10-00-00-000Z-daily.db'))
      symlinkSync(file, join(folder, '2026-05-11T11-00-00-000Z-daily.db'))
      expect(store.backups()).toEqual([])
      backUpDaily(store, start, 1)
      expect(store.backups()).toHaveLength(1)
      expect(readdirSync(folder)).toHaveLength(4)
    }))

  it('costs a run nothing where its folder leads nowhere', () =>
    withStore((store) => {
      symlinkSync(join(folder, 'nowhere', 'else'), backupFolder(file))
      expect(() => backUpDaily(store, start, 3)).not.toThrow()
      expect(() => store.backUp('hand', start, 3)).toThrowError(
        expect.objectContaining({ code: expect.stringMatching(/^disk\./) }),
      )
    }))

  it('of the same moment as others is the newest, and stays', () =>
    withStore((store) => {
      const made = [1, 2, 3, 4, 5].map((colour) => {
        store.meta.set('colour', String(colour))
        return store.backUp('hand', start, 3)?.name
      })
      expect(store.backups().map(({ name }) => name)).toEqual([made[4], made[3], made[2]])
    }))

  it('that cannot be written is told to who asked, and costs a run nothing', () =>
    withStore((store) => {
      writeFileSync(backupFolder(file), 'a file in the place of the folder')
      expect(() => store.backUp('hand', start, 3)).toThrowError(
        expect.objectContaining({ code: 'disk.readOnly' }),
      )
      expect(() => backUpDaily(store, start, 3)).not.toThrow()
      rmSync(backupFolder(file))
      backUpDaily(store, start, 3)
      expect(store.backups()).toHaveLength(1)
    }))

  it('leaves nothing of one that a crash cut short', () =>
    withStore((store) => {
      store.backUp('hand', start, 3)
      writeFileSync(join(backupFolder(file), 'x.db.tandem-new'), 'half')
      store.backUp('hand', start + 1, 3)
      expect(readdirSync(backupFolder(file)).filter((name) => name.includes('-new'))).toEqual([])
    }))

  it('is due once a day, and where the clock was set back', () =>
    withStore((store) => {
      expect(isBackupDue(store, start)).toBe(true)
      backUpDaily(store, start, 3)
      expect(isBackupDue(store, start + dayMs - 1)).toBe(false)
      expect(isBackupDue(store, start + dayMs)).toBe(true)
      expect(isBackupDue(store, start - dayMs)).toBe(true)
    }))
})

describe('a database that was closed', () => {
  it('takes nothing from the one in its place when it is cleared away', () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    withStore((store) => store.meta.set('colour', 'plum'))
    expect(existsSync(`${file}-wal`)).toBe(false)
    const bytes = readFileSync(file)
    bytes.fill(0xff, 4096 * 3, 4096 * 12)
    writeFileSync(file, bytes)
    const store = openStore(file, start)
    expect(store.setAside).not.toBeNull()
    store.meta.set('colour', 'red')
    collect()
    expect(existsSync(`${file}-wal`)).toBe(true)
    store.close()
  })

  it('of a newer Tandem is refused without a byte of it changed', () => {
    withStore(() => {})
    const db = new DatabaseSync(file)
    db.exec('PRAGMA user_version = 99')
    db.close()
    const before = readFileSync(file)
    const names = readdirSync(folder)
    expect(() => openStore(file, start)).toThrowError(expect.objectContaining({ code: 'database.newer' }))
    expect(readFileSync(file)).toEqual(before)
    expect(readdirSync(folder)).toEqual(names)
  })

  it('that another program holds is not opened, and is whole afterwards', () => {
    withStore((store) => store.meta.set('colour', 'plum'))
    const other = new DatabaseSync(file)
    other.exec('BEGIN EXCLUSIVE')
    expect(() => openStore(file, start)).toThrowError(expect.objectContaining({ code: 'database.locked' }))
    other.exec('ROLLBACK')
    other.close()
    expect(withStore((store) => store.meta.get('colour', z.string()))).toBe('plum')
  }, 15_000)
})
