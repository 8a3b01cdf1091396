import { type InputHTMLAttributes, type Ref, useEffect, useId } from 'react'
import styles from './Field.module.css'

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  label: string
  /** Where to find what goes in. */
  hint?: string
  /** What is wrong with what is in it, and what to do. The first field of a form that has one takes the focus. */
  error?: string | null
  value: string
  onChange(value: string): void
  ref?: Ref<HTMLInputElement>
}

/** A line to type in, with what it is above and where to find it below. */
export function Field({ label, hint, error = null, value, onChange, ...rest }: FieldProps) {
  const id = useId()
  const notes = [...(error ? [`${id}-error`] : []), ...(hint ? [`${id}-hint`] : [])]
  useEffect(() => {
    const input = document.getElementById(id)
    const first = input?.closest('form')?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (error && first === input) input?.focus()
  }, [id, error])

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        autoComplete="off"
        spellCheck={false}
        {...rest}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={notes.join(' ') || undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
