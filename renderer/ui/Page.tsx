import type { ReactNode } from 'react'
import styles from './Page.module.css'
import { PageTitle } from './PageTitle'

interface PageProps {
  title: string
  /** One fact about what the page shows; announced when it changes. */
  fact?: ReactNode
  /** At the end of the head. */
  actions?: ReactNode
  children: ReactNode
}

/** A screen beside the navigation: its head stays, what is below it scrolls by itself. */
export const Page = ({ title, fact, actions, children }: PageProps) => (
  <main className={styles.screen}>
    <header className={styles.head}>
      <PageTitle className={styles.title}>{title}</PageTitle>
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
