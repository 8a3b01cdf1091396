import type { FirstRunGroups as Groups } from '../../../shared/report'
import type { FirstRunRules } from '../../../shared/setUp'
import { useWords } from '../../i18n/useWords'
import styles from './Accounts.module.css'

interface FirstRunGroupsProps {
  groups: Groups
  rules: FirstRunRules
}

/** How many contacts are in each group, and what becomes of them. */
export function FirstRunGroups({ groups, rules }: FirstRunGroupsProps) {
  const { t, format } = useWords()
  const onlyIn = rules.mode === 'link' ? ({ highlevel: 'leave', nozbe: 'leave' } as const) : rules.onlyIn
  const ambiguous = rules.mode === 'link' && rules.ambiguous === 'copy' ? 'skip' : rules.ambiguous
  const rows = [
    ['equal', groups.equal, t('accounts.firstRun.equalDetail')],
    ['different', groups.different, t(`accounts.firstRun.differentDetail.${rules.different}`)],
    [
      'onlyHighlevel',
      groups.onlyIn.highlevel,
      t(`accounts.firstRun.onlyHighlevelDetail.${onlyIn.highlevel}`),
    ],
    ['onlyNozbe', groups.onlyIn.nozbe, t(`accounts.firstRun.onlyNozbeDetail.${onlyIn.nozbe}`)],
    ['ambiguous', groups.ambiguous, t(`accounts.firstRun.ambiguousDetail.${ambiguous}`)],
  ] as const
  return (
    <ul className={styles.groups}>
      {rows.map(([name, count, detail]) => (
        <li key={name}>
          <span className={styles.figure}>{format.number(count)}</span>
          <span>
            <span className={styles.strong}>{t(`accounts.firstRun.${name}`)}</span>
            <span className={styles.small}>{detail}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
