import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openDatabase } from '../../../main/store/database'
import { diskError } from '../../../main/store/disk'
import { metaTable } from '../../../main/store/meta'
import { transactions } from '../../../main/store/rows'
import { isSound } from '../../../main/store/sqlite'
import { openStore } from '../../../main/store/store'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-store-'))
  file = join(folder, 'workspaces', 'one.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const now = Date.UTC(2026, 4, 12)

describe('a database that is open', () => {
  it('is sound, and says where it lies', () => {
    const store = openStore(file, now)
    expect(store.isSound()).toBe(true)
    expect(store.folder).toBe(join(folder, 'workspaces'))
    store.close()
    const inMemory = openStore(':memory:', now)
    expect(inMemory.folder).toBeNull()
    inMemory.close()
  })

  it('is not sound where a reference leads nowhere', () => {
    const { db, close } = openDatabase(file, now)
    db.exec('PRAGMA foreign_keys = OFF; CREATE TABLE a (id INTEGER PRIMARY KEY)')
    db.exec('CREATE TABLE b (a INTEGER REFERENCES a (id)); INSERT INTO b VALUES (7)')
    expect(isSound(db)).toBe(false)
    close()
  })

  it('is not sound where it was damaged meanwhile', () => {
    const first = openDatabase(file, now)
    const many = transactions(first.db)
    const meta = metaTable(first.db)
    many(() => {
      for (let n = 0; n < 500; n += 1) meta.set(`key${n}`, 'x'.repeat(500))
    })
    first.close()
    const { db, close } = openDatabase(file, now)
    const content = readFileSync(file)
    content.fill(0xff, 8192, 65_536)
    writeFileSync(file, content)
    db.exec('PRAGMA shrink_memory')
    expect(isSound(db)).toBe(false)
    close()
  })
})

describe('opening a database', () => {
  it('has every row on disk when its statement returns, and keeps its links whole', () => {
    const { db, close } = openDatabase(file, now)
    expect(db.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
    expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    expect(db.prepare('PRAGMA foreign_keys').get()).toEqual({ foreign_keys: 1 })
    close()
  })

  it('makes one where there is none, and finds its content again', () => {
    const store = openStore(file, now)
    store.meta.set('colour', 'plum')
    store.close()
    const again = openStore(file, now)
    expect(again.meta.get('colour', z.string())).toBe('plum')
    expect(again.setAside).toBeNull()
    again.close()
  })

  it.each([
    [
      'no database at all',
      Buffer.from('this is not a database, and long enough to be read as one. '.repeat(100)),
    ],
    ['one with its middle overwritten', null],
  ])('sets a damaged file aside and starts anew: %s', (_case, content) => {
    if (content) {
      openStore(file, now).close()
      writeFileSync(file, content)
    } else {
      const store = openStore(file, now)
      store.transaction(() => {
        for (let n = 0; n < 500; n += 1) store.meta.set(`key ${n}`, 'x'.repeat(200))
      })
      store.close()
      const bytes = readFileSync(file)
      bytes.fill(0xff, 4096 * 3, 4096 * 12)
      writeFileSync(file, bytes)
    }
    const before = readFileSync(file)
    const store = openStore(file, now)
    expect(store.setAside).not.toBeNull()
    expect(store.meta.get('colour', z.string())).toBeNull()
    expect(readFileSync(store.setAside ?? '')).toEqual(before)
    store.close()
  })

  it('refuses a database of a newer Tandem and leaves it as it is', () => {
    openStore(file, now).close()
    const db = new DatabaseSync(file)
    db.exec('PRAGMA user_version = 99')
    db.close()
    const before = readFileSync(file)
    expect(() => openDatabase(file, now)).toThrowError(expect.objectContaining({ code: 'database.newer' }))
    expect(readFileSync(file)).toEqual(before)
    expect(readdirSync(join(folder, 'workspaces')).filter((name) => /damaged|before/.test(name))).toEqual([])
  })

  it('refuses a second opening while it is open', () => {
    const store = openStore(file, now)
    expect(() => openStore(file, now)).toThrowError(expect.objectContaining({ code: 'data.inUse' }))
    store.close()
    openStore(file, now).close()
  })

  it('says so when the folder cannot be written', () => {
    writeFileSync(join(folder, 'workspaces'), 'a file where the folder should be')
    expect(() => openStore(file, now)).toThrowError(expect.objectContaining({ code: 'disk.readOnly' }))
    expect(existsSync(file)).toBe(false)
  })
})

describe('a disk that refuses', () => {
  const failing = (code: string, message = code) => Object.assign(new Error(message), { code })

  it.each([
    [failing('ENOSPC'), 'disk.full'],
    [new Error('database or disk is full'), 'disk.full'],
    [failing('EACCES'), 'disk.readOnly'],
    [failing('EROFS'), 'disk.readOnly'],
    [new Error('attempt to write a readonly database'), 'disk.readOnly'],
    [failing('EIO'), 'disk.failed'],
    [failing('EBUSY'), 'disk.failed'],
  ])('%s', (thrown, code) => expect(diskError(thrown, '/data')?.code).toBe(code))

  it('leaves other errors alone', () =>
    expect(diskError(new Error('no such table: x'), '/data')).toBeUndefined())

  it('turns a full disk in the midst of work into a plain error, with nothing half written', () => {
    const { db, close } = openDatabase(file, now)
    const meta = metaTable(db)
    meta.set('colour', 'plum')
    db.exec('PRAGMA max_page_count = 1')
    const fill = () =>
      transactions(db)(() => {
        for (let n = 0; n < 1000; n += 1) meta.set(`key ${n}`, 'x'.repeat(1000))
      })
    expect(fill).toThrowError(expect.objectContaining({ code: 'disk.full' }))
    expect(meta.get('key 0', z.string())).toBeNull()
    expect(meta.get('colour', z.string())).toBe('plum')
    db.exec('PRAGMA max_page_count = 100000')
    close()
  })
})
