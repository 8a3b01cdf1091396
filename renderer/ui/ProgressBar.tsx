import styles from './ProgressBar.module.css'

interface BarProps<V> {
  /** What it shows, for those who listen. */
  label: string
  /** From 0 to 1. */
  value: V
}

/** How much of a task is done; null while it cannot be told. */
export function ProgressBar({ label, value }: BarProps<number | null>) {
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value === null ? undefined : Math.round(value * 100)}
    >
      <div
        className={value === null ? styles.unknown : styles.done}
        style={value === null ? undefined : { width: `${value * 100}%` }}
      />
    </div>
  )
}

/** How much of an allowance is used. */
export const Meter = ({ label, value }: BarProps<number>) => (
  <meter className={styles.meter} aria-label={label} value={value} />
)
