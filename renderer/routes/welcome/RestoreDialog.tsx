import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { BackupList } from './BackupList'
import styles from './Welcome.module.css'

/** Goes back to a backup before any workspace is open. */
export function RestoreDialog({ onClose }: { onClose(): void }) {
  const { t } = useWords()
  return (
    <Dialog
      title={t('welcome.restore')}
      size="wide"
      onClose={onClose}
      actions={
        <Button autoFocus onClick={onClose}>
          {t('action.cancel')}
        </Button>
      }
    >
      <p className={styles.restoreText}>{t('welcome.restoreText')}</p>
      <BackupList />
    </Dialog>
  )
}
