import { type FormEvent, useState } from 'react'
import { accesses, type ScopeAccess, type SignInHost, signInHosts } from '../../../shared/accounts'
import { type RedirectHost, redirectPorts, redirectUri } from '../../../shared/redirects'
import { useWords } from '../../i18n/useWords'
import { useRequest } from '../../stores/useRequest'
import { Checkbox } from '../../ui/Checkbox'
import { Field } from '../../ui/Field'
import { LabelledSelect } from '../../ui/LabelledSelect'
import styles from './Accounts.module.css'
import { NeededScopes } from './NeededScopes'
import { Submit } from './Submit'
import { pieceFault, useChecks } from './useChecks'

interface BrowserFormProps {
  /** Whether the client secret was given before, and may be left out. */
  hasSecret: boolean
  /** While the user is in the browser the form waits, out of sight, with what was typed. */
  isWaiting: boolean
  onDone(): void
  onCancel?: (() => void) | undefined
}

/** Signing in through the browser of the system, with the user's own app in HighLevel. */
export function BrowserForm({ hasSecret, isWaiting, onDone, onCancel }: BrowserFormProps) {
  const { t } = useWords()
  const { busy, error, run } = useRequest('account:signIn')
  const [clientId, setClientId] = useState('')
  const [secret, setSecret] = useState('')
  const [host, setHost] = useState<SignInHost>('standard')
  const [access, setAccess] = useState<ScopeAccess>('read-write')
  const [redirectHost, setRedirectHost] = useState<RedirectHost>('127.0.0.1')
  const isSecretLeftOut = hasSecret && secret.trim() === ''
  const { errorOf, rest, areOk } = useChecks(
    { clientId: pieceFault(clientId), secret: isSecretLeftOut ? null : pieceFault(secret) },
    // Who stopped it knows.
    error?.code === 'signIn.cancelled' ? null : error,
  )
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!areOk()) return
    const clientSecret = isSecretLeftOut ? null : secret
    if (await run({ clientId, clientSecret, host, access, redirectHost })) onDone()
  }
  return (
    <form className={styles.form} onSubmit={submit} hidden={isWaiting}>
      <div>
        <p>{t('accounts.browser.register')}</p>
        <ul className={styles.addresses}>
          {redirectPorts.map((port) => (
            <li key={port} className={styles.code}>
              {redirectUri(port, redirectHost)}
            </li>
          ))}
        </ul>
        <Checkbox
          label={t('accounts.browser.localhost')}
          checked={redirectHost === 'localhost'}
          onChange={(isLocal) => setRedirectHost(isLocal ? 'localhost' : '127.0.0.1')}
        />
      </div>
      <Field
        label={t('accounts.browser.clientId')}
        hint={t('accounts.browser.clientIdHint')}
        error={errorOf('clientId')}
        value={clientId}
        onChange={setClientId}
      />
      <Field
        label={t('accounts.browser.clientSecret')}
        {...(hasSecret && { hint: t('accounts.browser.secretKept') })}
        error={errorOf('secret')}
        type="password"
        value={secret}
        onChange={setSecret}
      />
      <div className={styles.pair}>
        <LabelledSelect<ScopeAccess>
          label={t('accounts.access')}
          value={access}
          options={[...accesses].reverse().map((value) => ({ value, text: t(`accounts.accesses.${value}`) }))}
          onChange={setAccess}
        />
        <LabelledSelect<SignInHost>
          label={t('accounts.browser.host')}
          value={host}
          options={signInHosts.map((value) => ({ value, text: t(`accounts.browser.hosts.${value}`) }))}
          onChange={setHost}
        />
      </div>
      <NeededScopes access={access} />
      <Submit error={rest} busy={busy} onCancel={onCancel}>
        {t('accounts.browser.open')}
      </Submit>
    </form>
  )
}
