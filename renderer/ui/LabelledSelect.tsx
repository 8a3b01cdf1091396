import styles from './Field.module.css'
import { Select, type SelectProps } from './Select'

/** A list to choose from in a form, with what it is above. */
export function LabelledSelect<T extends string>(props: SelectProps<T>) {
  return (
    <div className={styles.field}>
      <span className={styles.label} aria-hidden="true">
        {props.label}
      </span>
      <Select {...props} />
    </div>
  )
}
