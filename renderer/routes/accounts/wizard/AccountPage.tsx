import type { AppState } from '../../../../shared/state'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/Button'
import accountStyles from '../Accounts.module.css'
import { HighLevelAccount } from '../HighLevelAccount'
import { Keeping } from '../Keeping'
import { NozbeAccount } from '../NozbeAccount'
import { Unread } from '../Unread'
import { WizardFrame } from './WizardFrame'

interface AccountPageProps {
  page: 'highlevel' | 'nozbe'
  state: AppState
  onBack(): void
  onGoOn(): void
}

/** Signing in to one service. It goes on once that is done, and what the sign-in may do was seen. */
export function AccountPage({ page, state: { accounts }, onBack, onGoOn }: AccountPageProps) {
  const { t } = useWords()
  const account = accounts[page]
  const isDone = account !== null && !account.needsSignIn
  return (
    <WizardFrame
      title={t(`wizard.pages.${page}`)}
      text={t(`wizard.texts.${page}`)}
      onBack={onBack}
      primary={
        isDone && (
          <Button look="primary" onClick={onGoOn}>
            {t('wizard.on')}
          </Button>
        )
      }
    >
      <div className={accountStyles.page}>
        <Unread error={accounts.unread} />
        {page === 'highlevel' ? (
          <HighLevelAccount account={accounts.highlevel} signIn={accounts.signIn} linked={0} />
        ) : (
          <NozbeAccount account={accounts.nozbe} linked={0} />
        )}
        {isDone && <Keeping accounts={accounts} />}
      </div>
    </WizardFrame>
  )
}
