import styles from './Spinner.module.css'

/** A ring that turns: something is under way. What it is stands beside it. */
export function Spinner() {
  return (
    <svg className={styles.spinner} viewBox="0 0 16 16" width="16" height="16" fill="none" aria-hidden="true">
      <circle className={styles.track} cx="8" cy="8" r="6" strokeWidth="2" />
      <path className={styles.arc} d="M8 2a6 6 0 0 1 6 6" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
