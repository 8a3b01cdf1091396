import type { Backup, BackupOf, WorkspaceBackups } from '../../../shared/backups'
import type { Check } from '../../../shared/diagnostics'
import { type Service, services } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'
import type { Export } from '../../../shared/exports'
import type { Current } from '../current'
import { workspaceIds } from '../paths'
import type { OpenWorkspace } from '../practiceWorkspace'
import { loadSettings, saveSettings } from '../settings'
import { allBackups } from './allBackups'
import { type BundleFacts, bundleOf } from './bundle'
import { exportTo } from './export'
import { restoreWorkspace } from './restore'
import { wipeWorkspace } from './wipe'

/** The data of the workspace that is open, and how it stands. All but the checks throw `workspace.missing` where none is. */
export interface DataDesk {
  /** Newest first. */
  backups(): Promise<{ backups: Backup[]; kept: number }>
  /** How many daily backups are kept from now on. */
  keepBackups(count: number): Promise<void>
  /** Throws `disk.*`, `backup.unsound`. */
  backUp(): Promise<void>
  /** Ends the run in progress, and goes on with the backup. Throws what `restoreWorkspace` throws; it goes on as before then. */
  restore(name: string): Promise<void>
  /** Of every workspace, whether or not one is open. Throws `disk.*`. */
  allBackups(): Promise<WorkspaceBackups[]>
  /**
   * Puts a backup of any workspace in place, and opens that one; where it is refused, what was open is so again. Throws `entry.unknown`, what `restoreWorkspace` throws, and
   * what opening throws.
   */
  restoreOf(given: BackupOf): Promise<void>
  /** Throws `disk.*`. */
  exportTo(given: { what: Export; file: string }): Promise<void>
  /**
   * Removes the workspace from this computer, and the sign-ins if they are given up, too. Both services stay as they are.
   * Throws `data.inUse`, `disk.*`; the workspace is open again then, if its database is still there.
   */
  wipe(given: { signIns: boolean }): Promise<void>
  /** Looks at everything that has to be right; without a workspace, at this computer alone. Changes nothing. */
  diagnose(): Promise<Check[]>
  /** What support needs to know, without anything of the user's. */
  bundle(): Promise<string>
}

export interface DataDeskOptions {
  dataDir: string
  now(): number
  open(): OpenWorkspace | null
  /** Closes the workspace, does the work, and opens it again, whatever became of the work. */
  reopenAfter(work: () => void): Promise<void>
  /** Closes the workspace for the work. */
  leave(work: () => void): Promise<void>
  /** Opens the workspace of that id, unless one is open. */
  reopen(id: string): Promise<void>
  current: { get(): Current; set(changes: Partial<Current>): void }
  signOut(service: Service): Promise<void>
  check(): Promise<Check[]>
  facts(): Omit<BundleFacts, 'checks' | 'open'>
}

export function createDataDesk(options: DataDeskOptions): DataDesk {
  const { dataDir, now, current } = options
  const opened = (): OpenWorkspace => {
    const open = options.open()
    if (!open) throw new TandemError('workspace.missing')
    return open
  }
  const idOf = () => {
    opened()
    const { open } = current.get()
    if (open === null) throw new TandemError('workspace.missing')
    return open
  }
  return {
    backups: async () => {
      const { store } = opened()
      return { backups: store.backups(), kept: loadSettings(store.meta).backupsKept }
    },
    keepBackups: async (backupsKept) => void saveSettings(opened().store.meta, { backupsKept }),
    backUp: async () => {
      const { store } = opened()
      store.backUp('hand', now(), loadSettings(store.meta).backupsKept)
    },
    restore: async (name) => {
      const id = idOf()
      await options.reopenAfter(() => restoreWorkspace(dataDir, id, name, now()))
    },
    allBackups: async () => allBackups(dataDir),
    restoreOf: async ({ workspace, name }) => {
      if (!allBackups(dataDir).some(({ id }) => id === workspace))
        throw new TandemError('entry.unknown', { what: 'backup', id: name })
      const before = options.open() && current.get().open
      try {
        await options.leave(() => restoreWorkspace(dataDir, workspace, name, now()))
      } catch (thrown) {
        if (before !== null) await options.reopen(before).catch(() => {})
        throw thrown
      }
      await options.reopen(workspace)
    },
    exportTo: async ({ what, file }) => exportTo(opened().store, what, file),
    wipe: async ({ signIns }) => {
      const id = idOf()
      try {
        await options.leave(() => {
          wipeWorkspace(dataDir, id)
          const { draft } = current.get()
          current.set({ open: null, draft: draft === id ? null : draft })
        })
      } catch (thrown) {
        // What is still there is shown, with the reason beside it, and can be removed again.
        if (workspaceIds(dataDir).includes(id)) await options.reopen(id).catch(() => {})
        throw thrown
      }
      if (signIns) for (const service of services) await options.signOut(service)
    },
    diagnose: options.check,
    bundle: async () => bundleOf({ ...options.facts(), open: options.open(), checks: await options.check() }),
  }
}
