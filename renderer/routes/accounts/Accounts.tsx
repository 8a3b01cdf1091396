import type { AppState } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/Button'
import { PageTitle } from '../../ui/PageTitle'
import styles from './Accounts.module.css'
import { Answers } from './Answers'
import { FirstRun } from './FirstRun'
import { HighLevelAccount } from './HighLevelAccount'
import { Keeping } from './Keeping'
import { NozbeAccount } from './NozbeAccount'

interface AccountsProps {
  state: AppState
  /** Back to the first page; absent where the screens are beside this one. */
  onBack?: () => void
}

/** The user's own accounts, and below them what is left to set up. Each step is kept as soon as it is done. */
export function Accounts({ state, onBack }: AccountsProps) {
  const { t } = useWords()
  const { accounts, setUp } = state
  const isReady = accounts.highlevel !== null && accounts.nozbe !== null
  return (
    <main className={styles.screen}>
      <div className={styles.head}>
        <PageTitle className={styles.title}>{t('accounts.title')}</PageTitle>
        {onBack && <Button onClick={onBack}>{t('accounts.back')}</Button>}
      </div>
      <div className={styles.page}>
        <HighLevelAccount account={accounts.highlevel} signIn={accounts.signIn} />
        <NozbeAccount account={accounts.nozbe} />
        <Keeping accounts={accounts} />
        {isReady && setUp !== 'done' && <Answers />}
        {isReady && setUp === 'firstRun' && <FirstRun />}
        {setUp !== 'done' && <p className={styles.note}>{t('accounts.kept')}</p>}
      </div>
    </main>
  )
}
