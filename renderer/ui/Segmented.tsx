import { RadioGroup } from 'radix-ui'
import styles from './Segmented.module.css'

interface SegmentedProps<T extends string> {
  label: string
  value: T
  options: readonly { value: T; text: string }[]
  onChange(value: T): void
}

/** The views of one page, side by side. Tab reaches the chosen one, arrows choose. */
export function Segmented<T extends string>({ label, value, options, onChange }: SegmentedProps<T>) {
  return (
    <RadioGroup.Root
      className={styles.track}
      orientation="horizontal"
      aria-label={label}
      value={value}
      onValueChange={(chosen) => {
        const option = options.find((one) => one.value === chosen)
        if (option) onChange(option.value)
      }}
    >
      {options.map((option) => (
        <RadioGroup.Item key={option.value} value={option.value} className={styles.segment}>
          {option.text}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
