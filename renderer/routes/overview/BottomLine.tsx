import type { AppState } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import { Tooltip } from '../../ui/Tooltip'
import styles from './BottomLine.module.css'

/** What both sides agree on, and what stays outside. */
export function BottomLine({ state: { inStep, ambiguous, gone, unfiled } }: { state: AppState }) {
  const { t } = useWords()
  const contacts = t('overview.contacts', { count: inStep.contacts })
  const tasks = t('overview.tasks', { count: inStep.tasks })
  return (
    <footer className={styles.line}>
      <span>{t('overview.inStep', { contacts, tasks })}</span>
      <span className={styles.outside}>
        {gone > 0 && <Explained text={t('overview.gone', { count: gone })} hint={t('overview.goneHint')} />}
        {ambiguous > 0 && (
          <Explained
            text={t('overview.unlinked', { count: ambiguous })}
            hint={t('status.ambiguous', { count: ambiguous })}
          />
        )}
        {unfiled > 0 && (
          <Explained text={t('overview.unfiled', { count: unfiled })} hint={t('overview.unfiledHint')} />
        )}
      </span>
    </footer>
  )
}

/** A button only so that the keyboard reaches its explanation. */
function Explained({ text, hint }: { text: string; hint: string }) {
  return (
    <Tooltip text={hint} side="top">
      <button type="button">{text}</button>
    </Tooltip>
  )
}
