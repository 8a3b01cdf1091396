import type { ReactNode } from 'react'
import { TextField } from '../../ui/TextField'
import styles from './Automations.module.css'

/** A line of settings: what it is, and what it can be. */
export function Setting({
  label,
  error,
  children,
}: {
  label: string
  error?: string | null
  children: ReactNode
}) {
  return (
    <div className={styles.setting}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <div className={styles.controls}>
        {children}
        {error && (
          <p className={styles.error} role="alert">
            {error}
          </p>
        )}
      </div>
    </div>
  )
}

interface TextProps {
  label: string
  value: string
  /** What is wrong with it; shown below it. */
  error?: string | null
  hint?: string
  type?: 'text' | 'number'
  onChange(value: string): void
}

/** A text of a setting, which its line already names. */
export const TextSetting = ({ hint, ...field }: TextProps) => (
  <>
    <TextField {...field} />
    {hint && <span className={styles.note}>{hint}</span>}
  </>
)
