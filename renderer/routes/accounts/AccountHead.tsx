import { Check, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Service } from '../../../shared/domain'
import { useWords } from '../../i18n/useWords'
import { useRequest } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { ServiceMark } from '../../ui/ServiceMark'
import { useLostFocus } from '../../ui/useLostFocus'
import styles from './Accounts.module.css'
import { Problem } from './Problem'

interface AccountHeadProps {
  service: Service
  /** Null where nobody is signed in. */
  account: { needsSignIn: boolean } | null
  /** Contacts that are in step by this sign-in. */
  linked: number
  /** What the section shows; another value may have taken the focus along. */
  step: string
}

/** Whose account it is, and how it stands. */
export function AccountHead({ service, account, linked, step }: AccountHeadProps) {
  const { t } = useWords()
  const { busy, error, run } = useRequest('account:signOut')
  const [isAsking, setIsAsking] = useState(false)
  const heading = useLostFocus(step)
  const name = t(`service.${service}`)
  const signOut = () => {
    setIsAsking(false)
    void run(service)
  }
  return (
    <>
      <div className={styles.service}>
        <ServiceMark service={service} />
        <h2 ref={heading} tabIndex={-1}>
          {name}
        </h2>
        {account && (
          <span className={styles.state} data-needs={account.needsSignIn || undefined}>
            {account.needsSignIn ? <TriangleAlert size={13} /> : <Check size={13} />}
            {t(account.needsSignIn ? 'accounts.needsSignIn' : `accounts.signedIn.${service}`)}
          </span>
        )}
        {account && (
          <Button className={styles.atEnd} busy={busy} onClick={() => setIsAsking(true)}>
            {t('accounts.signOut')}
          </Button>
        )}
      </div>
      <Problem error={error} />
      {isAsking && (
        <ConfirmDialog
          title={t('accounts.signOutTitle', { service: name })}
          action={t('accounts.signOutAction')}
          onConfirm={signOut}
          onCancel={() => setIsAsking(false)}
        >
          {linked > 0 ? t('accounts.signOutLinked', { count: linked }) : t('accounts.signOutNothing')}
        </ConfirmDialog>
      )}
    </>
  )
}
