import { useId } from 'react'
import { Switch } from './Switch'
import styles from './SwitchLine.module.css'

interface SwitchLineProps {
  label: string
  /** What switching it does, below the label. */
  hint?: string
  isOn: boolean
  /** Its change is under way. */
  busy?: boolean
  onChange(isOn: boolean): void
}

/** A line with a switch at its end. */
export function SwitchLine({ label, hint, ...control }: SwitchLineProps) {
  const id = useId()
  return (
    <div className={styles.line}>
      <div>
        <span className={styles.label}>{label}</span>
        {hint && (
          <p id={id} className={styles.hint}>
            {hint}
          </p>
        )}
      </div>
      <Switch label={label} describedBy={hint ? id : undefined} {...control} />
    </div>
  )
}
