import { useState } from 'react'
import { useWords } from '../../../i18n/useWords'
import { useRequest } from '../../../stores/useRequest'
import { Button } from '../../../ui/Button'
import accounts from '../../accounts/Accounts.module.css'
import { Problem } from '../../accounts/Problem'
import styles from './Diagnostics.module.css'

/** What support needs to know, shown to the last letter before it is saved. */
export function Report() {
  const { t } = useWords()
  const making = useRequest('diagnostics:bundle')
  const saving = useRequest('diagnostics:save')
  const [text, setText] = useState<string | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  return (
    <section aria-label={t('diagnostics.report')}>
      <div className={accounts.service}>
        <h2>{t('diagnostics.report')}</h2>
        <Button
          className={accounts.atEnd}
          busy={making.busy}
          onClick={async () => {
            const answer = await making.run()
            setSaved(null)
            if (answer) setText(answer.value)
          }}
        >
          {t('diagnostics.show')}
        </Button>
        {text !== null && (
          <Button
            look="primary"
            busy={saving.busy}
            onClick={async () => setSaved((await saving.run())?.value ?? null)}
          >
            {t('diagnostics.save')}
          </Button>
        )}
      </div>
      <p className={accounts.note}>{t('diagnostics.reportNote')}</p>
      <Problem error={making.error ?? saving.error} />
      <p role="status" className={accounts.note}>
        {saved !== null && t('diagnostics.saved', { file: saved })}
      </p>
      {text !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
        <section className={styles.preview} aria-label={t('diagnostics.preview')} tabIndex={0}>
          <pre>{text}</pre>
        </section>
      )}
    </section>
  )
}
