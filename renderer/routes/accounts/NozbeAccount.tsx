import { type FormEvent, useState } from 'react'
import type { NozbeAccount as Account } from '../../../shared/accounts'
import { useWords } from '../../i18n/useWords'
import { useRequest } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { AccountHead } from './AccountHead'
import styles from './Accounts.module.css'
import { Submit } from './Submit'

/** The connection to Nozbe: its spaces, or the form for its token. */
export function NozbeAccount({ account }: { account: Account | null }) {
  const { t, format } = useWords()
  const { busy, error, run } = useRequest('account:nozbeToken')
  const [token, setToken] = useState('')
  const [isReplacing, setIsReplacing] = useState(false)
  const isShown = account === null || account.needsSignIn || isReplacing
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await run(token))) return
    setToken('')
    setIsReplacing(false)
  }
  return (
    <section aria-label={t('service.nozbe')}>
      <AccountHead service="nozbe" account={account} />
      <div className={styles.box}>
        {account && (
          <dl className={styles.facts}>
            <dt>{t('accounts.spaces')}</dt>
            <dd>
              {account.spaces
                .map(({ name, members }) => t('accounts.space', { name, count: members }))
                .join('; ')}
            </dd>
            <dt>{t('accounts.token')}</dt>
            <dd>{t('accounts.tokenEnd', { end: account.tokenEnd, date: format.date(account.addedAt) })}</dd>
          </dl>
        )}
        {isShown ? (
          <form className={styles.form} onSubmit={submit}>
            <Field
              label={t('accounts.nozbeToken')}
              hint={t('accounts.nozbeTokenHint')}
              type="password"
              value={token}
              onChange={setToken}
            />
            <Submit error={error} busy={busy}>
              {t(busy ? 'accounts.checking' : 'accounts.connect')}
            </Submit>
          </form>
        ) : (
          <div className={styles.actions}>
            <Button onClick={() => setIsReplacing(true)}>{t('accounts.replace')}</Button>
          </div>
        )}
      </div>
    </section>
  )
}
