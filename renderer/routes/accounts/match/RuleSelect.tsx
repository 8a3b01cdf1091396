import type { MatchGroup } from '../../../../shared/match'
import type { FirstRunRules } from '../../../../shared/setUp'
import { useWords } from '../../../i18n/useWords'
import { Select } from '../../../ui/Select'
import styles from './Match.module.css'

const differences = ['ask', 'highlevel', 'nozbe'] as const
const ambiguities = ['ask', 'link', 'copy', 'skip'] as const
const others = ['copy', 'leave'] as const
const serviceOf = { onlyHighlevel: 'highlevel', onlyNozbe: 'nozbe' } as const

interface RuleSelectProps {
  group: MatchGroup
  rules: FirstRunRules
  onChoose(rules: FirstRunRules): void
}

/** What becomes of the contacts of a group; words alone where there is nothing to choose. */
export function RuleSelect({ group, rules, onChoose }: RuleSelectProps) {
  const { t } = useWords()
  const label = t(`wizard.groups.${group}`)
  switch (group) {
    case 'equal':
      return <span className={styles.fixed}>{t('wizard.rules.equal')}</span>
    case 'different':
      return (
        <Select
          label={label}
          value={rules.different}
          options={differences.map((one) => ({ value: one, text: t(`wizard.rules.different.${one}`) }))}
          onChange={(different) => onChoose({ ...rules, different })}
        />
      )
    case 'ambiguous':
      return (
        <Select
          label={label}
          value={rules.ambiguous}
          options={ambiguities
            // A first run that only links copies nothing.
            .filter((one) => rules.mode === 'copy' || one !== 'copy' || one === rules.ambiguous)
            .map((one) => ({ value: one, text: t(`wizard.rules.ambiguous.${one}`) }))}
          onChange={(ambiguous) => onChoose({ ...rules, ambiguous })}
        />
      )
    default: {
      if (rules.mode === 'link') return <span className={styles.fixed}>{t('wizard.rules.left')}</span>
      const service = serviceOf[group]
      return (
        <Select
          label={label}
          value={rules.onlyIn[service]}
          options={others.map((one) => ({ value: one, text: t(`wizard.rules.${group}.${one}`) }))}
          onChange={(choice) => onChoose({ ...rules, onlyIn: { ...rules.onlyIn, [service]: choice } })}
        />
      )
    }
  }
}
