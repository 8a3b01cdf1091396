import type { AppState } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import styles from './Accounts.module.css'
import { HighLevelAccount } from './HighLevelAccount'
import { Keeping } from './Keeping'
import { NozbeAccount } from './NozbeAccount'
import { SetUp } from './SetUp'
import { Unread } from './Unread'

/** The user's own accounts, and below them what is left to set up. Each step is kept as soon as it is done. */
export function AccountSections({ state }: { state: AppState }) {
  const { t } = useWords()
  const { accounts, setUp, workspace, inStep } = state
  const isReady = accounts.highlevel !== null && accounts.nozbe !== null
  const linked = workspace && !workspace.practice ? inStep.contacts : 0
  return (
    <div className={styles.page}>
      {workspace?.practice && <p className={styles.note}>{t('accounts.practice')}</p>}
      <Unread error={accounts.unread} />
      <HighLevelAccount account={accounts.highlevel} signIn={accounts.signIn} linked={linked} />
      <NozbeAccount account={accounts.nozbe} linked={linked} />
      <Keeping accounts={accounts} />
      {isReady && <SetUp key={String(setUp === 'done')} step={setUp} />}
      {setUp !== 'done' && workspace && <p className={styles.note}>{t('accounts.kept')}</p>}
    </div>
  )
}
