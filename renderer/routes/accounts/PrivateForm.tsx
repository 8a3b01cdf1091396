import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/useWords'
import { useRequest } from '../../stores/useRequest'
import { Field } from '../../ui/Field'
import styles from './Accounts.module.css'
import { NeededScopes } from './NeededScopes'
import { Submit } from './Submit'
import { emptyFault, useChecks } from './useChecks'

interface PrivateFormProps {
  onDone(): void
  onCancel?: (() => void) | undefined
}

/** Signing in with a private integration token: the simplest way for one location. */
export function PrivateForm({ onDone, onCancel }: PrivateFormProps) {
  const { t } = useWords()
  const { busy, error, run } = useRequest('account:privateToken')
  const [token, setToken] = useState('')
  const [locationId, setLocationId] = useState('')
  const faults = { token: emptyFault(token), location: emptyFault(locationId) }
  const { errorOf, rest, areOk } = useChecks(faults, error, {
    'token.malformed': 'token',
    'auth.refused': 'token',
    'location.unknown': 'location',
    'signIn.otherLocation': 'location',
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (areOk() && (await run({ token, locationId }))) onDone()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field
        label={t('accounts.private.token')}
        hint={t('accounts.private.tokenHint')}
        error={errorOf('token')}
        type="password"
        value={token}
        onChange={setToken}
      />
      <NeededScopes access="read-write" />
      <Field
        label={t('accounts.private.location')}
        hint={t('accounts.private.locationHint')}
        error={errorOf('location')}
        value={locationId}
        onChange={setLocationId}
      />
      <Submit error={rest} busy={busy} onCancel={onCancel}>
        {t(busy ? 'accounts.checking' : 'accounts.connect')}
      </Submit>
    </form>
  )
}
