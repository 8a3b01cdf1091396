import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { backupFolder } from '../../../main/store/backups'
import { migrations } from '../../../main/store/migrations'
import { type Database, schemaVersion } from '../../../main/store/sqlite'
import { openStore } from '../../../main/store/store'
import { upgrade } from '../../../main/store/upgrade'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-upgrade-'))
  file = join(folder, 'one.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const steps = [
  'CREATE TABLE a (x INTEGER) STRICT',
  'ALTER TABLE a ADD COLUMN y INTEGER',
  'UPDATE a SET y = x * 2',
]
const rowsOf = (db: Database) =>
  db
    .prepare('SELECT * FROM a')
    .all()
    .map((row) => ({ ...(row as object) }))

describe('an update of the schema', () => {
  it.each([1, 2, 3])('keeps the data of a database with %i steps, backed up once before', (version) => {
    const db = new DatabaseSync(':memory:')
    upgrade(db, steps.slice(0, version), () => expect.unreachable())
    db.exec('INSERT INTO a (x) VALUES (1), (2)')
    let backups = 0
    upgrade(db, steps, () => {
      backups += 1
    })
    expect(schemaVersion(db)).toBe(3)
    expect(backups).toBe(version === 3 ? 0 : 1)
    expect(rowsOf(db)).toEqual([
      { x: 1, y: version === 3 ? null : 2 },
      { x: 2, y: version === 3 ? null : 4 },
    ])
    db.close()
  })

  it('changes nothing where the backup fails', () => {
    const db = new DatabaseSync(':memory:')
    upgrade(db, steps.slice(0, 1), () => {})
    const full = () => {
      throw new Error('full')
    }
    expect(() => upgrade(db, steps, full)).toThrow('full')
    expect(schemaVersion(db)).toBe(1)
    db.close()
  })

  it('that fails leaves the steps before it, each whole', () => {
    const db = new DatabaseSync(file)
    upgrade(db, steps.slice(0, 1), () => {})
    const failing = [...steps.slice(0, 2), 'INSERT INTO a VALUES (7, 7); nonsense']
    expect(() => upgrade(db, failing, () => {})).toThrow()
    db.close()
    const again = new DatabaseSync(file)
    expect(schemaVersion(again)).toBe(2)
    expect(rowsOf(again)).toEqual([])
    again.close()
  })
})

it.each(migrations.map((_, index) => index + 1))(
  'a workspace of version %i keeps what was in it',
  (version) => {
    const old = new DatabaseSync(file)
    upgrade(old, migrations.slice(0, version), () => {})
    old.exec(readFileSync('tests/unit/store/version1.sql', 'utf8'))
    old.close()
    const store = openStore(file, 0)
    const search = { search: 'ada', kind: null, to: null, since: null, offset: 0, limit: 9 }
    expect(store.links.all('contact')).toMatchObject([{ highlevelId: 'h1', nozbeId: 'n1' }])
    expect(store.base.of(1).get('name')).toEqual({ highlevel: 'Ada', nozbe: 'Ada' })
    expect(store.records.find('highlevel', 'contact', 'h1')).toMatchObject({
      fields: { name: 'Ada' },
      linkId: 1,
    })
    expect(store.records.findByPart('nozbe', 'card', 'c1')).toMatchObject({ id: 'n1' })
    expect(store.history.ofRun(1)).toMatchObject([{ contact: 'Ada', op: 'link' }])
    expect(store.history.page(search).total).toBe(1)
    expect(store.journal.unsettled()).toMatchObject([{ op: 'create', state: 'sent' }])
    expect(store.conflicts.of(1)).toMatchObject([{ field: 'email' }])
    expect(store.approvals.all()).toMatchObject([{ state: 'waiting', linkIds: [1] }])
    expect(store.tombstones.has('nozbe', 'task', 'n9')).toBe(true)
    expect(store.meta.get('colour', z.string())).toBe('plum')
    expect(store.isSound()).toBe(true)
    store.close()
    const made = existsSync(backupFolder(file)) ? readdirSync(backupFolder(file)) : []
    expect(made).toHaveLength(version < migrations.length ? 1 : 0)
  },
)
