import { type FormEvent, useState } from 'react'
import type { SignInUnderWay } from '../../../shared/accounts'
import { useWords } from '../../i18n/useWords'
import { useRequest } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import styles from './Accounts.module.css'
import { Problem } from './Problem'

/** While the user is in the browser: the ways on where it did not open, or could not come back. */
export function WaitingForBrowser({ signIn }: { signIn: SignInUnderWay }) {
  const { t, format } = useWords()
  const again = useRequest('account:openBrowser')
  const paste = useRequest('account:paste')
  const cancel = useRequest('account:cancelSignIn')
  const [pasted, setPasted] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    await paste.run(pasted)
  }
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t('accounts.browser.waiting')}>
      <p role="status">{t('accounts.browser.until', { time: format.time(signIn.endsAt) })}</p>
      <Field
        label={t('accounts.browser.paste')}
        hint={t('accounts.browser.pasteHint')}
        value={pasted}
        onChange={setPasted}
      />
      <Problem error={paste.error ?? again.error} />
      <div className={styles.actions}>
        <Button type="submit" busy={paste.busy}>
          {t('accounts.browser.usePasted')}
        </Button>
        <Button busy={again.busy} onClick={() => again.run()}>
          {t('accounts.browser.again')}
        </Button>
        <Button onClick={() => cancel.run()}>{t('action.cancel')}</Button>
      </div>
    </form>
  )
}
