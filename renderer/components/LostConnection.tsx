import type { ErrorReport } from '../../shared/errors'
import { loadAppState } from '../stores/appState'
import { ErrorNote } from '../ui/ErrorNote'
import styles from './LostConnection.module.css'

/** Above the screen, which stays with what was typed into it, while the main process does not answer. */
export const LostConnection = ({ error }: { error: ErrorReport }) => (
  <div className={styles.place}>
    <ErrorNote error={error} onRetry={loadAppState} />
  </div>
)
