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
}

export function Row({ name, children, aside }: RowProps) {
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd>{children}</dd>
      {aside && <dd className={styles.aside}>{aside}</dd>}
    </div>
  )
}
