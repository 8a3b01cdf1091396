import type { ReactNode } from 'react'
import styles from './SectionHead.module.css'

/** The heading of a part of the page, with a fact or a way on at its right. */
export function SectionHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.right}>{children}</div>
    </div>
  )
}
