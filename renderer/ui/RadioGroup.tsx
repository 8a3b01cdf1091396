import { useId } from 'react'
import check from './Check.module.css'
import styles from './RadioGroup.module.css'

interface RadioGroupProps<T extends string> {
  label: string
  value: T
  /** `hint`: what choosing it means, below it. */
  options: readonly { value: T; text: string; hint?: string }[]
  onChange(value: NoInfer<T>): void
}

/** One of a few choices, all in sight. */
export function RadioGroup<T extends string>({ label, value, options, onChange }: RadioGroupProps<T>) {
  const id = useId()
  return (
    <div className={styles.group} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <div key={option.value}>
          <label className={check.check}>
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              aria-describedby={option.hint ? `${id}-${option.value}` : undefined}
              onChange={() => onChange(option.value)}
            />
            <span>{option.text}</span>
          </label>
          {option.hint && (
            <p id={`${id}-${option.value}`} className={styles.hint}>
              {option.hint}
            </p>
          )}
        </div>
      ))}
    </div>
  )
}
