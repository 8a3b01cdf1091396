import { useId } from 'react'
import styles from './Switch.module.css'

interface SwitchProps {
  label: string
  /** What switching it does, below the label. */
  hint?: string
  isOn: boolean
  /** Its change is under way. */
  busy?: boolean
  onChange(isOn: boolean): void
}

/** A line with a switch at its end, for what acts at once. */
export function Switch({ label, hint, isOn, busy = false, onChange }: SwitchProps) {
  const id = useId()
  return (
    <div className={styles.line}>
      <div>
        <span id={id} className={styles.label}>
          {label}
        </span>
        {hint && (
          <p id={`${id}-hint`} className={styles.hint}>
            {hint}
          </p>
        )}
      </div>
      <button
        type="button"
        role="switch"
        className={styles.switch}
        aria-checked={isOn}
        aria-labelledby={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        aria-disabled={busy || undefined}
        onClick={() => !busy && onChange(!isOn)}
      />
    </div>
  )
}
