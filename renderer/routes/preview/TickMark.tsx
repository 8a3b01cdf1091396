import styles from './TickMark.module.css'

/** The box of a row that is ticked as a whole; the row itself says so to those who listen. */
export const TickMark = ({ checked }: { checked: boolean | 'mixed' }) => (
  <span aria-hidden className={styles.box} data-checked={String(checked)} />
)
