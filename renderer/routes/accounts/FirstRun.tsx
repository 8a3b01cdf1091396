import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/Button'
import { useLostFocus } from '../../ui/useLostFocus'
import { matchedText, setsOffText, totalText } from '../../words/match'
import styles from './Accounts.module.css'
import { MatchGroups } from './match/MatchGroups'
import { MatchReading } from './match/MatchReading'
import { useMatch } from './match/useMatch'
import { Problem } from './Problem'

/** What the first run would do by the answers that were kept, before it is started. */
export function FirstRun() {
  const words = useWords()
  const { t } = words
  const match = useMatch()
  const { preview, isReading, isStarting, wasCancelled } = match
  const heading = useLostFocus(preview !== null)
  return (
    <section aria-label={t('accounts.firstRun.title')} data-step="firstRun">
      <div className={styles.service}>
        <h2 ref={heading} tabIndex={-1}>
          {t('accounts.firstRun.title')}
        </h2>
      </div>
      <div className={styles.box}>
        {!isReading && <MatchGroups match={match} />}
        <div className={preview ? styles.lastPart : styles.part}>
          {isReading ? (
            <MatchReading onCancel={match.cancel} />
          ) : preview ? (
            <div>
              <p className={styles.strong}>{totalText(preview, words)}</p>
              <p className={styles.small}>{setsOffText(preview, words)}</p>
              <p className={styles.small}>{matchedText(preview, words)}</p>
            </div>
          ) : (
            <p>{t(wasCancelled ? 'wizard.read.cancelled' : 'accounts.firstRun.text')}</p>
          )}
          <Problem error={match.error} />
          <div className={styles.actions}>
            {preview && (
              <Button look="primary" busy={isStarting} onClick={match.start}>
                {t(isStarting ? 'accounts.firstRun.starting' : 'accounts.firstRun.start')}
              </Button>
            )}
            {!isStarting && (
              <Button look={preview ? 'plain' : 'primary'} busy={isReading} onClick={match.look}>
                {t(preview ? 'accounts.firstRun.lookAgain' : 'accounts.firstRun.look')}
              </Button>
            )}
          </div>
        </div>
      </div>
    </section>
  )
}
