import type { AppState } from '../../../../shared/state'
import styles from '../../accounts/Accounts.module.css'
import { BackupList } from '../../welcome/BackupList'
import { Backups } from './Backups'
import { Exports } from './Exports'
import { Wipe } from './Wipe'

/** What Tandem keeps on this computer: backups of it, copies for other programs, and its end. */
export function DataSection({ state: { workspace, lastRun } }: { state: AppState }) {
  if (!workspace) {
    return (
      <div className={styles.page}>
        <BackupList />
      </div>
    )
  }
  return (
    <div className={styles.page} key={workspace.id}>
      <Backups ranIn={lastRun?.runId ?? null} />
      <Exports />
      <Wipe name={workspace.name} />
    </div>
  )
}
