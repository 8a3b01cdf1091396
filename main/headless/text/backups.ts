import type { Backup, BackupReason } from '../../../shared/backups'

const reasons: Record<BackupReason, string> = {
  daily: 'once a day',
  update: 'before an update',
  restore: 'before a restore',
  hand: 'by hand',
}

/** One backup. Pure. */
export const backupText = ({ name, at, reason, bytes }: Backup): string =>
  `${new Date(at).toISOString()}  ${reasons[reason].padEnd(16)}  ${Math.ceil(bytes / 1024)} KB  ${name}`

/** All of them. Pure. */
export const backupsText = (backups: readonly Backup[]): string =>
  backups.length === 0 ? 'No backups yet.' : backups.map(backupText).join('\n')
