import { useState } from 'react'
import type { FirstRunPreview } from '../../../shared/setUp'
import { useWords } from '../../i18n/useWords'
import { useRequest } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import styles from './Accounts.module.css'
import { Problem } from './Problem'

/** What the first run would do, before it is started. */
export function FirstRun() {
  const { t, format } = useWords()
  const preview = useRequest('setUp:preview')
  const start = useRequest('setUp:start')
  const [found, setFound] = useState<FirstRunPreview | null>(null)
  const look = async () => setFound((await preview.run())?.value ?? null)
  const rows: [string, number][] = found
    ? [
        [t('accounts.firstRun.equal'), found.groups.equal],
        [t('accounts.firstRun.different'), found.groups.different],
        [t('accounts.firstRun.onlyHighlevel'), found.groups.onlyIn.highlevel],
        [t('accounts.firstRun.onlyNozbe'), found.groups.onlyIn.nozbe],
        [t('accounts.firstRun.ambiguous'), found.groups.ambiguous],
        [t('accounts.firstRun.callsHighlevel'), found.predictedCalls.highlevel],
        [t('accounts.firstRun.callsNozbe'), found.predictedCalls.nozbe],
      ]
    : []
  return (
    <section aria-label={t('accounts.firstRun.title')}>
      <div className={styles.service}>
        <h2>{t('accounts.firstRun.title')}</h2>
      </div>
      <div className={styles.box}>
        <p>{t('accounts.firstRun.text')}</p>
        {found && (
          <dl className={styles.facts}>
            {rows.map(([name, count]) => [
              <dt key={name}>{name}</dt>,
              <dd key={`${name}-count`}>{format.number(count)}</dd>,
            ])}
          </dl>
        )}
        <Problem error={preview.error ?? start.error} />
        <div className={styles.actions}>
          <Button look={found ? 'plain' : 'primary'} busy={preview.busy} onClick={look}>
            {t(preview.busy ? 'accounts.firstRun.looking' : 'accounts.firstRun.look')}
          </Button>
          {found && (
            <Button look="primary" busy={start.busy} onClick={() => start.run()}>
              {t('accounts.firstRun.start')}
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}
