import { type InputHTMLAttributes, useId } from 'react'
import styles from './TextField.module.css'

interface TextFieldProps
  extends Omit<
    InputHTMLAttributes<HTMLInputElement | HTMLTextAreaElement>,
    'onChange' | 'value' | 'size' | 'className'
  > {
  /** For those who listen; the line it stands in shows it. */
  label: string
  value: string
  /** What is wrong with what is in it, and what to do. */
  error?: string | null
  /** In sight at once; more than one is for a text with line breaks. */
  lines?: number
  onChange(value: string): void
}

/** A text to type where its name already stands beside it, as in a row or a cell. `Field` brings its own name. */
export function TextField({ label, value, error = null, lines = 1, onChange, ...rest }: TextFieldProps) {
  const id = useId()
  const shared = {
    ...rest,
    className: styles.input,
    'aria-label': label,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? id : undefined,
    value,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  }
  return (
    <>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} />
      ) : (
        <input autoComplete="off" spellCheck={false} type="text" {...shared} />
      )}
      {error && (
        <p id={id} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </>
  )
}
