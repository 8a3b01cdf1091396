import { ChevronsUpDown } from 'lucide-react'
import styles from './Select.module.css'

export interface SelectProps<T extends string> {
  label: string
  value: T
  options: readonly { value: T; text: string }[]
  /** `bare`: in a row of a table, without a border. */
  look?: 'plain' | 'bare'
  onChange(value: T): void
}

/** The system's own list behind a button of ours. */
export function Select<T extends string>({
  label,
  value,
  options,
  look = 'plain',
  onChange,
}: SelectProps<T>) {
  return (
    <div className={`${styles.select} ${styles[look]}`}>
      <select
        aria-label={label}
        value={value}
        onChange={({ target }) => {
          const chosen = options[target.selectedIndex]
          if (chosen) onChange(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <ChevronsUpDown size={12} />
    </div>
  )
}
