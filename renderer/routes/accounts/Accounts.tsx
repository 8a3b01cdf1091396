import { useEffect, useRef } from 'react'
import type { AppState } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/Button'
import { PageTitle } from '../../ui/PageTitle'
import { AccountSections } from './AccountSections'
import styles from './Accounts.module.css'
import { SetUpSteps } from './SetUpSteps'

interface AccountsProps {
  state: AppState
  /** Back to the first page. */
  onBack: () => void
}

/** The way of a new user from both accounts to the first run. */
export function Accounts({ state, onBack }: AccountsProps) {
  const { t } = useWords()
  const page = useRef<HTMLElement>(null)
  useNextStep(state.setUp, page)
  return (
    <div className={styles.whole}>
      <SetUpSteps state={state} />
      <main ref={page} className={styles.screen}>
        <div className={styles.head}>
          <PageTitle className={styles.title}>{t('accounts.title')}</PageTitle>
          <Button onClick={onBack}>{t('accounts.back')}</Button>
        </div>
        <AccountSections state={state} />
      </main>
    </div>
  )
}

/** Brings the next step into view as soon as one is done. */
function useNextStep(setUp: AppState['setUp'], page: { current: HTMLElement | null }): void {
  const before = useRef(setUp)
  useEffect(() => {
    if (before.current === setUp) return
    before.current = setUp
    page.current?.querySelector(`[data-step="${setUp}"]`)?.scrollIntoView({ block: 'start' })
  }, [setUp, page])
}
