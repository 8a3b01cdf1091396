import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/useWords'
import { useRequest } from '../../stores/useRequest'
import { Field } from '../../ui/Field'
import styles from './Accounts.module.css'
import { Submit } from './Submit'

/** Signing in with a private integration token: the simplest way for one location. */
export function PrivateForm({ onDone }: { onDone(): void }) {
  const { t } = useWords()
  const { busy, error, run } = useRequest('account:privateToken')
  const [token, setToken] = useState('')
  const [locationId, setLocationId] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await run({ token, locationId })) onDone()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field
        label={t('accounts.private.token')}
        hint={t('accounts.private.tokenHint')}
        type="password"
        value={token}
        onChange={setToken}
      />
      <Field
        label={t('accounts.private.location')}
        hint={t('accounts.private.locationHint')}
        value={locationId}
        onChange={setLocationId}
      />
      <Submit error={error} busy={busy}>
        {t(busy ? 'accounts.checking' : 'accounts.connect')}
      </Submit>
    </form>
  )
}
