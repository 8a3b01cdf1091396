import type { Service } from '../../../shared/domain'
import { useWords } from '../../i18n/useWords'
import { useRequest } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import { ServiceMark } from '../../ui/ServiceMark'
import styles from './Accounts.module.css'
import { Problem } from './Problem'

interface AccountHeadProps {
  service: Service
  /** Null where nobody is signed in. */
  account: { needsSignIn: boolean } | null
}

/** Whose account it is, and how it stands. */
export function AccountHead({ service, account }: AccountHeadProps) {
  const { t } = useWords()
  const { busy, error, run } = useRequest('account:signOut')
  return (
    <>
      <div className={styles.service}>
        <ServiceMark service={service} />
        <h2>{t(`service.${service}`)}</h2>
        <span className={styles.state} data-needs={account?.needsSignIn || undefined}>
          {account && t(account.needsSignIn ? 'accounts.needsSignIn' : 'accounts.signedIn')}
        </span>
        {account && (
          <Button busy={busy} title={t('accounts.signOutDetail')} onClick={() => run(service)}>
            {t('accounts.signOut')}
          </Button>
        )}
      </div>
      <Problem error={error} />
    </>
  )
}
