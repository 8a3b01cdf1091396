import { type FormEvent, useState } from 'react'
import type { SignInUnderWay } from '../../../shared/accounts'
import { useWords } from '../../i18n/useWords'
import { useRequest } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Spinner } from '../../ui/Spinner'
import styles from './Accounts.module.css'
import { Problem } from './Problem'
import { emptyFault, useChecks } from './useChecks'

/** While the user is in the browser: the ways on where it did not open, or could not come back. */
export function WaitingForBrowser({ signIn }: { signIn: SignInUnderWay }) {
  const { t, format } = useWords()
  const again = useRequest('account:openBrowser')
  const paste = useRequest('account:paste')
  const cancel = useRequest('account:cancelSignIn')
  const [pasted, setPasted] = useState('')
  const { errorOf, rest, areOk } = useChecks({ pasted: emptyFault(pasted) }, paste.error, {
    'signIn.unreadable': 'pasted',
    'signIn.foreign': 'pasted',
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (areOk()) await paste.run(pasted)
  }
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t('accounts.browser.waiting')}>
      <div className={styles.busy} role="status">
        <Spinner />
        <p>{t('accounts.browser.until', { time: format.time(signIn.endsAt) })}</p>
      </div>
      <div className={styles.actions}>
        <Button busy={again.busy} onClick={() => again.run()}>
          {t('accounts.browser.again')}
        </Button>
        <Button busy={cancel.busy} onClick={() => cancel.run()}>
          {t('action.cancel')}
        </Button>
      </div>
      <Field
        label={t('accounts.browser.paste')}
        hint={t('accounts.browser.pasteHint')}
        error={errorOf('pasted')}
        value={pasted}
        onChange={setPasted}
      />
      <Problem error={rest ?? again.error ?? cancel.error} />
      <div className={styles.actions}>
        <Button type="submit" busy={paste.busy}>
          {t('accounts.browser.usePasted')}
        </Button>
      </div>
    </form>
  )
}
