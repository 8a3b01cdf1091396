import { type FormEvent, useState } from 'react'
import type { NozbeAccount as Account } from '../../../shared/accounts'
import { useWords } from '../../i18n/useWords'
import { useRequest } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { AccountHead } from './AccountHead'
import styles from './Accounts.module.css'
import { Row, Rows } from './Rows'
import { Submit } from './Submit'
import { emptyFault, useChecks } from './useChecks'

interface NozbeAccountProps {
  account: Account | null
  /** Contacts that are in step. */
  linked: number
}

/** The connection to Nozbe: its spaces, or the form for its token. */
export function NozbeAccount({ account, linked }: NozbeAccountProps) {
  const { t, format } = useWords()
  const { busy, error, run } = useRequest('account:nozbeToken')
  const [token, setToken] = useState('')
  const [isReplacing, setIsReplacing] = useState(false)
  const isForced = account === null || account.needsSignIn
  const isShown = isForced || isReplacing
  const { errorOf, rest, areOk } = useChecks({ token: emptyFault(token) }, error, {
    'token.malformed': 'token',
    'auth.refused': 'token',
    'signIn.otherSpace': 'token',
  })
  const leave = () => {
    setToken('')
    setIsReplacing(false)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (areOk() && (await run(token))) leave()
  }
  return (
    <section aria-label={t('service.nozbe')} data-step="nozbe">
      <AccountHead service="nozbe" account={account} linked={linked} step={String(isShown)} />
      <div className={styles.box}>
        {account && (
          <Rows>
            {account.spaces.map(({ id, name, members }) => (
              <Row key={id} name={t('accounts.space')} aside={t('accounts.members', { count: members })}>
                <bdi>{name}</bdi>
              </Row>
            ))}
            <Row
              name={t('accounts.token')}
              aside={
                !isShown && <Button onClick={() => setIsReplacing(true)}>{t('accounts.replace')}</Button>
              }
            >
              {t('accounts.tokenEnd', { end: account.tokenEnd, date: format.date(account.addedAt) })}
            </Row>
          </Rows>
        )}
        {isShown && (
          <form className={styles.part} onSubmit={submit}>
            <Field
              label={t('accounts.nozbeToken')}
              hint={t('accounts.nozbeTokenHint')}
              error={errorOf('token')}
              type="password"
              value={token}
              onChange={setToken}
            />
            <Submit error={rest} busy={busy} onCancel={isForced ? undefined : leave}>
              {t(busy ? 'accounts.checking' : 'accounts.connect')}
            </Submit>
          </form>
        )}
      </div>
    </section>
  )
}
