import { useState } from 'react'
import type { HighLevelAccount as Account, SignInUnderWay } from '../../../shared/accounts'
import { useWords } from '../../i18n/useWords'
import { LabelledSelect } from '../../ui/LabelledSelect'
import { AccountHead } from './AccountHead'
import styles from './Accounts.module.css'
import { BrowserForm } from './BrowserForm'
import { HighLevelFacts } from './HighLevelFacts'
import { PrivateForm } from './PrivateForm'
import { WaitingForBrowser } from './WaitingForBrowser'

const ways = ['private', 'browser'] as const

interface HighLevelAccountProps {
  account: Account | null
  /** The sign-in that waits for the browser. */
  signIn: SignInUnderWay | null
  /** Contacts that are in step. */
  linked: number
}

/** The sign-in to HighLevel: what it may do, or the form for it. */
export function HighLevelAccount({ account, signIn, linked }: HighLevelAccountProps) {
  const { t } = useWords()
  const [chosen, setChosen] = useState<Account['means'] | null>(null)
  const [isChanging, setIsChanging] = useState(false)
  const means = chosen ?? account?.means ?? 'private'
  const isForced = account === null || account.needsSignIn
  const isShown = isForced || isChanging || signIn !== null
  const done = () => setIsChanging(false)
  const common = { onDone: done, onCancel: isForced ? undefined : done }

  return (
    <section aria-label={t('service.highlevel')} data-step="highlevel">
      <AccountHead
        service="highlevel"
        account={account}
        linked={linked}
        step={`${signIn !== null} ${isShown}`}
      />
      <div className={styles.box}>
        {account && (
          <HighLevelFacts account={account} onChange={isShown ? undefined : () => setIsChanging(true)} />
        )}
        {isShown && (
          <div className={styles.part}>
            {signIn ? (
              <WaitingForBrowser signIn={signIn} />
            ) : (
              <LabelledSelect<Account['means']>
                label={t('accounts.means.label')}
                value={means}
                options={ways.map((value) => ({ value, text: t(`accounts.means.${value}`) }))}
                onChange={setChosen}
              />
            )}
            {means === 'private' ? (
              signIn === null && <PrivateForm {...common} />
            ) : (
              <BrowserForm {...common} hasSecret={account?.means === 'browser'} isWaiting={signIn !== null} />
            )}
          </div>
        )}
      </div>
    </section>
  )
}
