import type { AppState } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import styles from './BottomLine.module.css'

/** What both sides agree on, and what stays outside. */
export function BottomLine({ state: { inStep, ambiguous, unfiled } }: { state: AppState }) {
  const { t } = useWords()
  const contacts = t('overview.contacts', { count: inStep.contacts })
  const tasks = t('overview.tasks', { count: inStep.tasks })
  return (
    <footer className={styles.line}>
      <span>{t('overview.inStep', { contacts, tasks })}</span>
      <span className={styles.outside}>
        {ambiguous > 0 && (
          <span title={t('status.ambiguous', { count: ambiguous })}>
            {t('overview.unlinked', { count: ambiguous })}
          </span>
        )}
        {unfiled > 0 && (
          <span title={t('overview.unfiledHint')}>{t('overview.unfiled', { count: unfiled })}</span>
        )}
      </span>
    </footer>
  )
}
