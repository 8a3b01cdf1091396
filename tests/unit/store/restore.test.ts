import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { backupFolder, backupsOf } from '../../../main/store/backups'
import { restoreBackup } from '../../../main/store/restore'
import { openStore, type Store } from '../../../main/store/store'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-restore-'))
  file = join(folder, 'one.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const start = Date.UTC(2026, 4, 12, 9)
const withStore = <T>(work: (store: Store) => T): T => {
  const store = openStore(file, start)
  try {
    return work(store)
  } finally {
    store.close()
  }
}
const backUpWith = (colour: string): string =>
  withStore((store) => {
    store.meta.set('colour', colour)
    return store.backUp('hand', start, 3)?.name ?? ''
  })
const colour = () => withStore((store) => store.meta.get('colour', z.string()))
const restore = (name: string) => restoreBackup(file, name, { now: start + 1, isOurs: () => true, keep: 3 })
const setAside = () => readdirSync(folder).filter((name) => name.includes('.damaged-'))

describe('a restore', () => {
  it('takes nothing over from the log of a database that is gone', () => {
    const name = backUpWith('plum')
    withStore((store) => {
      store.meta.set('colour', 'red')
      copyFileSync(`${file}-wal`, join(folder, 'left'))
    })
    rmSync(file)
    copyFileSync(join(folder, 'left'), `${file}-wal`)
    restore(name)
    expect(existsSync(`${file}-wal`)).toBe(false)
    expect(colour()).toBe('plum')
  })

  it('is not kept from its work by references that lead nowhere in the present database', () => {
    const name = backUpWith('plum')
    withStore((store) => store.meta.set('colour', 'red'))
    const db = new DatabaseSync(file)
    db.exec(`PRAGMA foreign_keys = OFF;
      INSERT INTO base (link_id, field, highlevel, nozbe, run_id) VALUES (7, 'name', '""', '""', 7)`)
    db.close()
    restore(name)
    expect(colour()).toBe('plum')
    expect(setAside()).toHaveLength(1)
  })

  it('keeps the backup that it puts back, lest it is gone where its copy does not get into place', () => {
    const name = withStore((store) => store.backUp('restore', start, 1)?.name ?? '')
    restoreBackup(file, name, { now: start + 1, isOurs: () => true, keep: 1 })
    expect(backupsOf(file).map((backup) => backup.name)).toContain(name)
    expect(backupsOf(file)).toHaveLength(2)
  })

  it('of an empty file is refused as damaged', () => {
    const name = backUpWith('plum')
    writeFileSync(join(backupFolder(file), name), '')
    const isOurs = () => false
    expect(() => restoreBackup(file, name, { now: start + 1, isOurs, keep: 3 })).toThrowError(
      expect.objectContaining({ code: 'backup.damaged' }),
    )
    expect(colour()).toBe('plum')
  })
})
