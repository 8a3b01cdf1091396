import styles from './Switch.module.css'

interface SwitchProps {
  label: string
  on: boolean
  onChange(on: boolean): void
}

/** What acts at once. */
export function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      className={styles.switch}
      aria-checked={on}
      aria-label={label}
      onClick={() => onChange(!on)}
    />
  )
}
