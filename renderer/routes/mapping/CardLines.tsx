import type { ChangedRule } from '../../../shared/mapping'
import type { CardLine } from '../../../shared/mappingShown'
import { useWords } from '../../i18n/useWords'
import styles from './Preview.module.css'

interface CardLinesProps {
  lines: readonly CardLine[]
  /** Rules of contacts that are not saved yet. */
  edited: readonly ChangedRule[]
  /** The card is not there yet, so that all of it is new. */
  isNew: boolean
}

/** The lines of a card that say something, and those whose rule is being edited. */
export function CardLines({ lines, edited, isNew }: CardLinesProps) {
  const { t } = useWords()
  const ruleOf = (field: string) => edited.find(({ after }) => after.field === field)
  const shown = lines.filter(({ field, now, after }) => now !== null || after !== null || ruleOf(field))
  const empty = lines.length - shown.length
  return (
    <>
      <ul>
        {shown.map(({ field, label, now, after }) => {
          const rule = ruleOf(field)
          const isChanged = !isNew && now !== after
          const before =
            isChanged &&
            (now === null ? t('mapping.preview.wasEmpty') : t('mapping.preview.was', { value: now }))
          const stays = rule?.after.direction === 'off' && t('mapping.preview.stays')
          return (
            <li
              key={field}
              className={`${styles.line} cut`}
              data-edited={rule || isChanged ? '' : undefined}
              title={before || stays || `${label}: ${after ?? ''}`}
            >
              <span>
                <bdi>{label}</bdi>: <bdi className={styles.value}>{after}</bdi>
              </span>
              {(before || stays) && <span className="spoken"> ({before || stays})</span>}
            </li>
          )
        })}
      </ul>
      {empty > 0 && <p className={styles.empty}>{t('mapping.preview.emptyLines', { count: empty })}</p>}
    </>
  )
}
