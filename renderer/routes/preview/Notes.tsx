import { useWords } from '../../i18n/useWords'
import { usePreview } from '../../stores/preview'
import { Button } from '../../ui/Button'
import { leftOutTexts } from '../../words/preview'
import styles from './Preview.module.css'

/** What came of the last run from here, and whether what is shown is too old. */
export function Notes() {
  const words = useWords()
  const { t } = words
  const { outcome, isOld, read } = usePreview()
  return (
    <>
      {outcome && (
        <div className={styles.outcome} role="status">
          <p>{outcome.done > 0 ? t('preview.done', { count: outcome.done }) : t('preview.doneNothing')}</p>
          {leftOutTexts(outcome.left, words).map((text) => (
            <p key={text} className={styles.attention}>
              {text}
            </p>
          ))}
        </div>
      )}
      {isOld && (
        <div className={styles.old} role="status">
          <p className={styles.oldText}>
            <span className={styles.oldTitle}>{t('preview.old')}</span> {t('preview.oldDetail')}
          </p>
          <Button size="small" onClick={read}>
            {t('preview.readAgain')}
          </Button>
        </div>
      )}
    </>
  )
}
