import { useState } from 'react'
import { exports } from '../../../../shared/exports'
import { useWords } from '../../../i18n/useWords'
import { useRequest } from '../../../stores/useRequest'
import { Button } from '../../../ui/Button'
import styles from '../../accounts/Accounts.module.css'
import { Problem } from '../../accounts/Problem'
import { Row, Rows } from '../../accounts/Rows'

/** Copies of what Tandem knows, for other programs. */
export function Exports() {
  const { t } = useWords()
  const { busy, error, run } = useRequest('data:export')
  const [saved, setSaved] = useState<string | null>(null)
  return (
    <section aria-label={t('data.export')}>
      <div className={styles.service}>
        <h2>{t('data.export')}</h2>
      </div>
      <div className={styles.told}>
        <Problem error={error} />
      </div>
      <div className={styles.box}>
        <Rows>
          {exports.map((what) => (
            <Row
              key={what}
              name={t(`data.exports.${what}`)}
              aside={
                <Button
                  busy={busy}
                  aria-label={`${t(`data.exports.${what}`)}: ${t('data.save')}`}
                  onClick={async () => setSaved((await run(what))?.value ?? null)}
                >
                  {t('data.save')}
                </Button>
              }
            >
              {''}
            </Row>
          ))}
        </Rows>
      </div>
      <p role="status" className={styles.note}>
        {saved !== null && t('data.saved', { file: saved })}
      </p>
    </section>
  )
}
