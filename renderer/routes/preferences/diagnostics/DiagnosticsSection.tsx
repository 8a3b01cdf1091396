import styles from '../../accounts/Accounts.module.css'
import { Checks } from './Checks'
import { Report } from './Report'

/** Whether all is right, and what support is told where it is not. */
export function DiagnosticsSection() {
  return (
    <div className={styles.page}>
      <Checks />
      <Report />
    </div>
  )
}
