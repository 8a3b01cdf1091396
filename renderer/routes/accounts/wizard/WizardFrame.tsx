import type { ReactNode } from 'react'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/Button'
import { PageTitle } from '../../../ui/PageTitle'
import styles from './Wizard.module.css'

interface WizardFrameProps {
  title: string
  text: string
  /** In the bar: what comes of going on, and what that means. */
  total?: string | null
  detail?: string | null
  onBack(): void
  /** The way on, where there is one. */
  primary?: ReactNode
  children: ReactNode
}

/** A page of set-up: head and bar stay, what is between them scrolls. */
export function WizardFrame({ title, text, total, detail, onBack, primary, children }: WizardFrameProps) {
  const { t } = useWords()
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <PageTitle className={styles.title}>{title}</PageTitle>
        <p className={styles.text}>{text}</p>
      </header>
      <div className={styles.content}>{children}</div>
      <footer className={styles.bar}>
        <div className={styles.told} role="status">
          {total && <p className={styles.total}>{total}</p>}
          {detail && <p className={styles.detail}>{detail}</p>}
        </div>
        <Button onClick={onBack}>{t('wizard.back')}</Button>
        {primary}
      </footer>
    </main>
  )
}
