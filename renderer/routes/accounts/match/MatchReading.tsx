import { useWords } from '../../../i18n/useWords'
import { useAppState } from '../../../stores/appState'
import { Button } from '../../../ui/Button'
import { Spinner } from '../../../ui/Spinner'
import accounts from '../Accounts.module.css'

/** While both sides are read: how far that is, and the way to stop it. */
export function MatchReading({ onCancel }: { onCancel(): void }) {
  const { t } = useWords()
  const matching = useAppState(({ state }) => state?.matching ?? null)
  return (
    <div className={accounts.busy}>
      <Spinner />
      <div className={accounts.grow}>
        <p role="status">{t('wizard.read.title')}</p>
        <p className={accounts.small}>{matching ? t('wizard.read.records', matching) : '\u00a0'}</p>
      </div>
      <Button onClick={onCancel}>{t('wizard.read.cancel')}</Button>
    </div>
  )
}
