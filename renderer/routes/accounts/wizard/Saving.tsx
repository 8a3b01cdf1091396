import { useWords } from '../../../i18n/useWords'
import { Spinner } from '../../../ui/Spinner'
import styles from '../Accounts.module.css'

/** While an answer is kept, for which Nozbe is asked. */
export function Saving({ busy }: { busy: boolean }) {
  const { t } = useWords()
  return (
    <div className={styles.busy} role="status">
      {busy && (
        <>
          <Spinner />
          <p>{t('accounts.answers.keeping')}</p>
        </>
      )}
    </div>
  )
}
