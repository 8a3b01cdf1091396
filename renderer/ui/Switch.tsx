import styles from './Switch.module.css'

interface SwitchProps {
  label: string
  isOn: boolean
  /** Its change is under way. */
  busy?: boolean
  /** Id of what says more about it. */
  describedBy?: string | undefined
  onChange(isOn: boolean): void
}

/** What acts at once, on or off. */
export function Switch({ label, isOn, busy = false, describedBy, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      aria-label={label}
      aria-describedby={describedBy}
      aria-disabled={busy || undefined}
      className={styles.switch}
      onClick={() => !busy && onChange(!isOn)}
    />
  )
}
