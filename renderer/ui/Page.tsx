import type { ReactNode } from 'react'
import styles from './Page.module.css'
import { PageTitle } from './PageTitle'

interface PageProps {
  title: string
  /** Before the title: the way back. */
  start?: ReactNode
  /** One fact about what the page shows; announced when it changes. */
  fact?: ReactNode
  /** At the end of the head. */
  actions?: ReactNode
  children: ReactNode
}

/** A screen beside the navigation: its head stays, what is below it scrolls by itself. */
export const Page = ({ title, start, fact, actions, children }: PageProps) => (
  <main className={styles.screen}>
    <header className={styles.head}>
      {start}
      <PageTitle className={`${styles.title} cut`}>
        <bdi title={title}>{title}</bdi>
      </PageTitle>
      {fact && (
        <p className={styles.fact} role="status">
          {fact}
        </p>
      )}
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
    {children}
  </main>
)
