import { matchGroups } from '../../../../shared/match'
import { useWords } from '../../../i18n/useWords'
import { Select } from '../../../ui/Select'
import { GroupRow } from './GroupRow'
import styles from './Match.module.css'
import type { Match } from './useMatch'

const modes = ['copy', 'link'] as const

/** The five groups of contacts, each with its rule. */
export function MatchGroups({ match: { preview, rules, choose } }: { match: Match }) {
  const { t } = useWords()
  if (!preview || !rules) return null
  return (
    <ul className={styles.groups} aria-label={t('wizard.groups.label')}>
      {matchGroups.map((group) => (
        <GroupRow
          key={group}
          group={group}
          preview={preview}
          rules={rules}
          onChoose={(next) => void choose(next)}
        />
      ))}
      <li className={styles.group}>
        <div className={styles.line}>
          <div className={styles.fold}>
            <span className={styles.both} data-wide>
              <span className={styles.name}>{t('wizard.rules.mode')}</span>
              <span className={`${styles.fact} cut`}>{t('wizard.rules.modeFact')}</span>
            </span>
          </div>
          <div className={styles.rule}>
            <Select
              label={t('wizard.rules.mode')}
              value={rules.mode}
              options={modes.map((one) => ({ value: one, text: t(`wizard.rules.modes.${one}`) }))}
              onChange={(mode) => void choose({ ...rules, mode })}
            />
          </div>
        </div>
      </li>
    </ul>
  )
}
