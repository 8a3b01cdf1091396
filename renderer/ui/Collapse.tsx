import { type ReactNode, useEffect, useState } from 'react'
import styles from './Collapse.module.css'

/** As `--open` in tokens.css. */
const closing = 160

/** What unfolds below a row. Folded, it does not exist. */
export function Collapse({ open, children }: { open: boolean; children: ReactNode }) {
  const [kept, setKept] = useState(open)
  useEffect(() => {
    const timer = setTimeout(() => setKept(open), open ? 0 : closing)
    return () => clearTimeout(timer)
  }, [open])

  if (!open && !kept) return null
  return (
    <div className={styles.collapse} data-open={open}>
      <div className={styles.content}>{children}</div>
    </div>
  )
}
