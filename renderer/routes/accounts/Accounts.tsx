import { useEffect, useRef } from 'react'
import type { AppState } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/Button'
import { PageTitle } from '../../ui/PageTitle'
import styles from './Accounts.module.css'
import { HighLevelAccount } from './HighLevelAccount'
import { Keeping } from './Keeping'
import { NozbeAccount } from './NozbeAccount'
import { SetUp } from './SetUp'
import { SetUpSteps } from './SetUpSteps'

interface AccountsProps {
  state: AppState
  /** Back to the first page; absent where the screens are beside this one. */
  onBack?: () => void
}

/** The user's own accounts, and below them what is left to set up. Each step is kept as soon as it is done. */
export function Accounts({ state, onBack }: AccountsProps) {
  const { t } = useWords()
  const { accounts, setUp, workspace, inStep } = state
  const page = useRef<HTMLElement>(null)
  const isReady = accounts.highlevel !== null && accounts.nozbe !== null
  const linked = workspace && !workspace.practice ? inStep.contacts : 0
  useNextStep(setUp, page)
  return (
    <div className={styles.whole}>
      {onBack && <SetUpSteps state={state} />}
      <main ref={page} className={styles.screen}>
        <div className={styles.head}>
          <PageTitle className={styles.title}>{t('accounts.title')}</PageTitle>
          {onBack && <Button onClick={onBack}>{t('accounts.back')}</Button>}
        </div>
        <div className={styles.page}>
          <HighLevelAccount account={accounts.highlevel} signIn={accounts.signIn} linked={linked} />
          <NozbeAccount account={accounts.nozbe} linked={linked} />
          <Keeping accounts={accounts} />
          {isReady && <SetUp key={String(setUp === 'done')} step={setUp} />}
          {setUp !== 'done' && !onBack && <p className={styles.note}>{t('accounts.kept')}</p>}
        </div>
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
