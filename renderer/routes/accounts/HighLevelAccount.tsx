import { useState } from 'react'
import type { HighLevelAccount as Account, SignInUnderWay } from '../../../shared/accounts'
import { missingEffects } from '../../../shared/scopes'
import { sayEffects } from '../../../shared/sentences/scopes'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Select'
import { AccountHead } from './AccountHead'
import styles from './Accounts.module.css'
import { BrowserForm } from './BrowserForm'
import { PrivateForm } from './PrivateForm'
import { WaitingForBrowser } from './WaitingForBrowser'

type Means = Account['means']

/** The sign-in to HighLevel: what it may do, or the form for it. */
export function HighLevelAccount({
  account,
  signIn,
}: {
  account: Account | null
  signIn: SignInUnderWay | null
}) {
  const { t } = useWords()
  const [means, setMeans] = useState<Means>('private')
  const [isChanging, setIsChanging] = useState(false)
  const isShown = account === null || account.needsSignIn || isChanging || signIn !== null
  const done = () => setIsChanging(false)

  return (
    <section aria-label={t('service.highlevel')}>
      <AccountHead service="highlevel" account={account} />
      <div className={styles.box}>
        {account && <Facts account={account} />}
        {isShown ? (
          <>
            <div className={styles.actions}>
              <Select<Means>
                label={t('accounts.means.label')}
                value={means}
                options={[
                  { value: 'private', text: t('accounts.means.private') },
                  { value: 'browser', text: t('accounts.means.browser') },
                ]}
                onChange={setMeans}
              />
            </div>
            {means === 'private' ? <PrivateForm onDone={done} /> : <BrowserForm onDone={done} />}
            {signIn && <WaitingForBrowser signIn={signIn} />}
          </>
        ) : (
          <div className={styles.actions}>
            <Button onClick={() => setIsChanging(true)}>{t('accounts.change')}</Button>
          </div>
        )}
      </div>
    </section>
  )
}

function Facts({ account }: { account: Account }) {
  const { t, format } = useWords()
  const { locationName, timezone, access, scopes, endsAt } = account
  // What the user did not ask for is no lack.
  const lacking =
    access === 'read-only' ? scopes.missing.filter((scope) => !scope.endsWith('.write')) : scopes.missing
  const effects = sayEffects(missingEffects(lacking as Parameters<typeof missingEffects>[0]))
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('accounts.location')}</dt>
        <dd>
          <bdi>{locationName}</bdi>, {timezone}
        </dd>
        <dt>{t('accounts.access')}</dt>
        <dd>{t(`accounts.accesses.${access}`)}</dd>
        <dt>{t('accounts.until')}</dt>
        <dd>{endsAt === null ? t('accounts.never') : format.date(endsAt)}</dd>
      </dl>
      {lacking.length > 0 && (
        <p className={styles.warning}>
          {t('accounts.missing', { scopes: lacking.join(', ') })} {effects}.
        </p>
      )}
    </>
  )
}
