import { LockKeyhole } from 'lucide-react'
import type { Accounts } from '../../../shared/accounts'
import { useWords } from '../../i18n/useWords'
import { useRequest } from '../../stores/useRequest'
import { Checkbox } from '../../ui/Checkbox'
import styles from './Accounts.module.css'
import { Problem } from './Problem'

/** How sign-ins are kept. Where this computer cannot protect them, whether they are kept at all is the user's choice. */
export function Keeping({ accounts }: { accounts: Accounts }) {
  const { t } = useWords()
  const { busy, error, run } = useRequest('account:keepUnprotected')
  const { keeping, highlevel, nozbe } = accounts
  if (!highlevel && !nozbe) return null
  if (keeping === 'protected') {
    return (
      <p className={styles.kept}>
        <LockKeyhole size={13} />
        {t('accounts.keeping.protected')}
      </p>
    )
  }
  return (
    <div className={styles.warning}>
      <p>{t(`accounts.keeping.${keeping}`)}</p>
      <Checkbox
        label={t('accounts.keeping.agree')}
        checked={keeping === 'unprotected'}
        busy={busy}
        onChange={run}
      />
      <Problem error={error} />
    </div>
  )
}
