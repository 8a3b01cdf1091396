import { type FormEvent, useState } from 'react'
import type { ScopeAccess, SignInHost } from '../../../shared/accounts'
import { redirectPorts, redirectUri } from '../../../shared/redirects'
import { useWords } from '../../i18n/useWords'
import { useRequest } from '../../stores/useRequest'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import styles from './Accounts.module.css'
import { Submit } from './Submit'

/** Signing in through the browser of the system, with the user's own app in HighLevel. */
export function BrowserForm({ onDone }: { onDone(): void }) {
  const { t } = useWords()
  const { busy, error, run } = useRequest('account:signIn')
  const [clientId, setClientId] = useState('')
  const [clientSecret, setClientSecret] = useState('')
  const [host, setHost] = useState<SignInHost>('standard')
  const [access, setAccess] = useState<ScopeAccess>('read-write')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await run({ clientId, clientSecret: clientSecret || null, host, access })) onDone()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{t('accounts.browser.register')}</p>
      <ul>
        {redirectPorts.map((port) => (
          <li key={port} className={styles.code}>
            {redirectUri(port)}
          </li>
        ))}
      </ul>
      <Field label={t('accounts.browser.clientId')} value={clientId} onChange={setClientId} />
      <Field
        label={t('accounts.browser.clientSecret')}
        type="password"
        value={clientSecret}
        onChange={setClientSecret}
      />
      <div className={styles.actions}>
        <Select<ScopeAccess>
          label={t('accounts.access')}
          value={access}
          options={[
            { value: 'read-write', text: t('accounts.accesses.read-write') },
            { value: 'read-only', text: t('accounts.accesses.read-only') },
          ]}
          onChange={setAccess}
        />
        <Select<SignInHost>
          label={t('accounts.browser.host')}
          value={host}
          options={[
            { value: 'standard', text: t('accounts.browser.hosts.standard') },
            { value: 'whiteLabel', text: t('accounts.browser.hosts.whiteLabel') },
          ]}
          onChange={setHost}
        />
      </div>
      <Submit error={error} busy={busy}>
        {t(busy ? 'accounts.browser.waiting' : 'accounts.browser.open')}
      </Submit>
    </form>
  )
}
