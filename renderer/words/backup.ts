import type { Backup } from '../../shared/backups'
import type { Words } from '../i18n/useWords'

const megabyte = 1_000_000

export const backupTime = ({ at }: Backup, { format }: Words): string => format.weekdayTime(at, Date.now())

/** When it was made, and how large it is. */
export const backupFacts = (backup: Backup, words: Words): string =>
  words.t('data.facts', {
    when: backupTime(backup, words),
    size: Math.max(0.1, Math.round((backup.bytes / megabyte) * 10) / 10),
  })
