import type { ReactNode } from 'react'
import styles from './Check.module.css'

interface CheckboxProps {
  /** Beside the box. With `bare` only for those who listen, and then a text. */
  label: ReactNode
  /** `mixed`: some of what it stands for. */
  checked: boolean | 'mixed'
  bare?: boolean
  /** Its change is under way, or has to wait; it keeps the focus. */
  busy?: boolean
  tabIndex?: number
  onChange(checked: boolean): void
}

/** What belongs to the next action, ticked or not. */
export function Checkbox({ label, checked, bare = false, busy = false, tabIndex, onChange }: CheckboxProps) {
  const isMixed = checked === 'mixed'
  return (
    <label className={styles.check}>
      <input
        ref={(input) => {
          if (input) input.indeterminate = isMixed
        }}
        type="checkbox"
        checked={checked === true}
        aria-disabled={busy || undefined}
        tabIndex={tabIndex}
        onChange={({ target }) => !busy && onChange(isMixed || target.checked)}
      />
      <span className={bare ? 'spoken' : undefined}>{label}</span>
    </label>
  )
}
