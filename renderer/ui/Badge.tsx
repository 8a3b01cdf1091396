import styles from './Badge.module.css'

interface BadgeProps {
  count: number
  /** For those who listen: what the number counts. */
  label: string
}

/** How much waits for the user; nothing where nothing does. More than 99 is `99+`. */
export const Badge = ({ count, label }: BadgeProps) =>
  count > 0 && (
    <span className={styles.badge}>
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="spoken">{label}</span>
    </span>
  )
