import styles from './Switch.module.css'

interface SwitchProps {
  label: string
  isOn: boolean
  onChange(isOn: boolean): void
}

/** What acts at once, on or off. */
export function Switch({ label, isOn, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      aria-label={label}
      className={styles.switch}
      onClick={() => onChange(!isOn)}
    />
  )
}
