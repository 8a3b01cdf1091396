import { useState } from 'react'
import type { FirstRunPreview, FirstRunRules } from '../../../shared/setUp'
import { useWords } from '../../i18n/useWords'
import { useRequest } from '../../stores/useRequest'
import { Button } from '../../ui/Button'
import { Spinner } from '../../ui/Spinner'
import { useLostFocus } from '../../ui/useLostFocus'
import styles from './Accounts.module.css'
import { FirstRunGroups } from './FirstRunGroups'
import { Problem } from './Problem'

/** What the first run would do by the answers that were kept, before it is started. */
export function FirstRun({ rules }: { rules: FirstRunRules }) {
  const { t, format } = useWords()
  const preview = useRequest('setUp:preview')
  const start = useRequest('setUp:start')
  const [found, setFound] = useState<FirstRunPreview | null>(null)
  const heading = useLostFocus(found !== null)
  const look = async () => setFound((await preview.run())?.value ?? null)
  const calls = found?.predictedCalls
  const toHighlevel =
    found && rules.mode === 'copy' && rules.onlyIn.nozbe === 'copy' ? found.groups.onlyIn.nozbe : 0
  return (
    <section aria-label={t('accounts.firstRun.title')} data-step="firstRun">
      <div className={styles.service}>
        <h2 ref={heading} tabIndex={-1}>
          {t('accounts.firstRun.title')}
        </h2>
      </div>
      <div className={styles.box}>
        {found && <FirstRunGroups groups={found.groups} rules={rules} />}
        <div className={styles.part}>
          {preview.busy ? (
            <div className={styles.busy} role="status">
              <Spinner />
              <p>{t('accounts.firstRun.looking')}</p>
            </div>
          ) : calls ? (
            <div>
              <p className={styles.strong}>
                {t('accounts.firstRun.calls', {
                  count: calls.highlevel + calls.nozbe,
                  highlevel: format.number(calls.highlevel),
                  nozbe: format.number(calls.nozbe),
                })}
              </p>
              <p className={styles.small}>
                {toHighlevel > 0
                  ? t('accounts.firstRun.workflows', { count: toHighlevel })
                  : t('accounts.firstRun.noWorkflows')}
              </p>
            </div>
          ) : (
            <p>{t('accounts.firstRun.text')}</p>
          )}
          <Problem error={preview.error ?? start.error} />
          <div className={styles.actions}>
            {found && (
              <Button look="primary" busy={start.busy} onClick={() => start.run()}>
                {t(start.busy ? 'accounts.firstRun.starting' : 'accounts.firstRun.start')}
              </Button>
            )}
            {!start.busy && (
              <Button look={found ? 'plain' : 'primary'} busy={preview.busy} onClick={look}>
                {t(found ? 'accounts.firstRun.lookAgain' : 'accounts.firstRun.look')}
              </Button>
            )}
          </div>
        </div>
      </div>
    </section>
  )
}
