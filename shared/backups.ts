/** Why a backup was made: once a day, before the database was changed by an update, before a restore, or by hand. */
export const backupReasons = ['daily', 'update', 'restore', 'hand'] as const
export type BackupReason = (typeof backupReasons)[number]

/** A copy of a workspace's database: its links, history and settings. */
export interface Backup {
  /** Of the file, which is how a backup is named to Tandem. */
  name: string
  /** Epoch milliseconds. */
  at: number
  reason: BackupReason
  bytes: number
}

/** The backups of one workspace, newest first. */
export interface WorkspaceBackups {
  id: string
  /** Null where neither its database nor a backup tells. */
  name: string | null
  backups: readonly Backup[]
}

/** One backup of one workspace. */
export interface BackupOf {
  workspace: string
  name: string
}
