import type { ReactNode } from 'react'
import styles from './Accounts.module.css'

/** What is so, line by line: name, value, and at the end of the line a fact or a button. */
export function Rows({ children }: { children: ReactNode }) {
  return <dl className={styles.rows}>{children}</dl>
}

interface RowProps {
  name: string
  children: ReactNode
  aside?: ReactNode
  /** A long value has the whole line, with what stands at its end below it. */
  long?: boolean
}

export function Row({ name, children, aside, long }: RowProps) {
  return (
    <div className={styles.row} data-long={long || undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
      {aside && <dd className={styles.aside}>{aside}</dd>}
    </div>
  )
}
