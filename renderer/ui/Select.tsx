import { ChevronsUpDown } from 'lucide-react'
import styles from './Select.module.css'

export interface SelectProps<T extends string> {
  label: string
  /** `bare` inside a table, where a border in each row would be too much. */
  look?: 'plain' | 'bare'
  value: T
  options: readonly { value: T; text: string }[]
  onChange(value: NoInfer<T>): void
}

/** The system's own list behind a button of ours. */
export function Select<T extends string>({
  label,
  look = 'plain',
  value,
  options,
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
