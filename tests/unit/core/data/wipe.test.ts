import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { currentOf } from '../../../../main/core/current'
import { createDataDesk, type DataDeskOptions } from '../../../../main/core/data/desk'
import { wipeWorkspace } from '../../../../main/core/data/wipe'
import { paths } from '../../../../main/core/paths'
import { lockWorkspace } from '../../../../main/store/lock'
import { openStore } from '../../../../main/store/store'

/** What happens when something of this name is to be removed. */
const removing = vi.hoisted(() => ({ hook: (_path: string): void => {} }))
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  return {
    ...fs,
    rmSync: (...given: Parameters<typeof fs.rmSync>) => {
      removing.hook(String(given[0]))
      fs.rmSync(...given)
    },
  }
})

let dataDir: string
let file: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tandem-wipe-'))
  file = paths.database(dataDir, 'one')
  const store = openStore(file, 0)
  store.backUp('hand', 0, 3)
  store.close()
  writeFileSync(`${file}.damaged-2026`, 'x')
  writeFileSync(`${file}-wal`, '')
})
afterEach(() => {
  removing.hook = () => {}
  rmSync(dataDir, { recursive: true, force: true })
})

const left = () => readdirSync(paths.workspaces(dataDir)).sort()

describe('wiping', () => {
  it('leaves nothing of the workspace, and everything of others', () => {
    writeFileSync(paths.database(dataDir, 'one-more'), '')
    mkdirSync(join(paths.workspaces(dataDir), 'one-more.backups'))
    wipeWorkspace(dataDir, 'one')
    expect(left()).toEqual(['one-more.backups', 'one-more.db'])
  })

  it('that stops half-way leaves the database, so that it can be asked for again', () => {
    removing.hook = (path) => {
      if (path.includes('.damaged')) throw Object.assign(new Error('busy'), { code: 'EBUSY' })
    }
    expect(() => wipeWorkspace(dataDir, 'one')).toThrowError(expect.objectContaining({ code: 'disk.failed' }))
    expect(existsSync(file)).toBe(true)
    removing.hook = () => {}
    wipeWorkspace(dataDir, 'one')
    expect(left()).toEqual([])
  })

  it('lets no other Tandem in while the database goes', () => {
    const seen: unknown[] = []
    removing.hook = (path) => {
      if (path !== file) return
      try {
        lockWorkspace(file)()
      } catch (thrown) {
        seen.push(thrown)
      }
    }
    wipeWorkspace(dataDir, 'one')
    expect(seen).toMatchObject([{ code: 'data.inUse' }])
  })
})

describe('a workspace that could not be wiped', () => {
  const deskOf = (more: Partial<DataDeskOptions>) => {
    const current = currentOf(dataDir)
    current.set({ open: 'one' })
    const store = openStore(':memory:', 0)
    // Of an open workspace only its being there counts here.
    const open = { session: {}, store, practice: false } as unknown as ReturnType<DataDeskOptions['open']>
    const desk = createDataDesk({
      dataDir,
      now: () => 0,
      open: () => open,
      reopenAfter: async (work) => work(),
      leave: async (work) => work(),
      reopen: async () => {},
      current,
      signOut: async () => {},
      check: async () => [],
      facts: () => expect.unreachable(),
      ...more,
    })
    return { desk, current }
  }

  it('is opened again, and keeps its sign-ins', async () => {
    const done: string[] = []
    const { desk, current } = deskOf({
      reopen: async (id) => void done.push(id),
      signOut: async (service) => void done.push(service),
    })
    const unlock = lockWorkspace(file)
    await expect(desk.wipe({ signIns: true })).rejects.toMatchObject({ code: 'data.inUse' })
    unlock()
    expect(done).toEqual(['one'])
    expect(current.get().open).toBe('one')
  })

  it('is no workspace at the next start where a crash came before that was noted', () => {
    deskOf({})
    wipeWorkspace(dataDir, 'one')
    expect(currentOf(dataDir).get().open).toBeNull()
  })
})
