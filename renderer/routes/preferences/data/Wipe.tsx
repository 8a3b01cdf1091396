import { useState } from 'react'
import { useWords } from '../../../i18n/useWords'
import { useRequest } from '../../../stores/useRequest'
import { Button } from '../../../ui/Button'
import { Checkbox } from '../../../ui/Checkbox'
import { ConfirmDialog } from '../../../ui/ConfirmDialog'
import styles from '../../accounts/Accounts.module.css'
import { Problem } from '../../accounts/Problem'

/** The end of a workspace on this computer. What both services hold is not touched. */
export function Wipe({ name }: { name: string }) {
  const { t } = useWords()
  const { busy, error, run } = useRequest('data:wipe')
  const [isAsking, setIsAsking] = useState(false)
  const [signIns, setSignIns] = useState(false)
  return (
    <section aria-label={t('data.wipe')}>
      <div className={styles.service}>
        <h2>{t('data.wipe')}</h2>
        <Button className={styles.atEnd} busy={busy} onClick={() => setIsAsking(true)}>
          {t('data.wipeStart')}
        </Button>
      </div>
      <p className={styles.note}>{t('data.wipeNote')}</p>
      <Problem error={error} />
      {isAsking && (
        <ConfirmDialog
          title={t('data.wipeTitle', { name })}
          action={t('data.wipeAction')}
          onConfirm={() => {
            setIsAsking(false)
            void run({ signIns })
          }}
          onCancel={() => setIsAsking(false)}
        >
          {t('data.wipeText')}
          <Checkbox label={t('data.wipeSignIns')} checked={signIns} onChange={setSignIns} />
        </ConfirmDialog>
      )}
    </section>
  )
}
