import type { FirstRunRules } from '../../../shared/setUp'
import { useWords } from '../../i18n/useWords'
import { Select } from '../../ui/Select'

interface FirstRunFieldsProps {
  rules: FirstRunRules
  onChange(rules: FirstRunRules): void
}

const modes = ['copy', 'link'] as const
const differences = ['ask', 'highlevel', 'nozbe'] as const
const ambiguities = ['ask', 'link', 'copy', 'skip'] as const
const others = ['copy', 'leave'] as const

/** What becomes of each group of contacts in the first run. */
export function FirstRunFields({ rules, onChange }: FirstRunFieldsProps) {
  const { t } = useWords()
  const { onlyIn } = rules
  const rows = [
    [
      t('accounts.answers.mode'),
      <Select
        key="mode"
        label={t('accounts.answers.mode')}
        value={rules.mode}
        options={modes.map((mode) => ({ value: mode, text: t(`accounts.answers.modes.${mode}`) }))}
        onChange={(mode) => onChange({ ...rules, mode })}
      />,
    ],
    [
      t('accounts.firstRun.different'),
      <Select
        key="different"
        label={t('accounts.firstRun.different')}
        value={rules.different}
        options={differences.map((one) => ({ value: one, text: t(`accounts.answers.different.${one}`) }))}
        onChange={(different) => onChange({ ...rules, different })}
      />,
    ],
    [
      t('accounts.firstRun.ambiguous'),
      <Select
        key="ambiguous"
        label={t('accounts.firstRun.ambiguous')}
        value={rules.ambiguous}
        options={ambiguities.map((one) => ({ value: one, text: t(`accounts.answers.ambiguous.${one}`) }))}
        onChange={(ambiguous) => onChange({ ...rules, ambiguous })}
      />,
    ],
    [
      t('accounts.firstRun.onlyHighlevel'),
      <Select
        key="highlevel"
        label={t('accounts.firstRun.onlyHighlevel')}
        value={onlyIn.highlevel}
        options={others.map((one) => ({ value: one, text: t(`accounts.answers.onlyIn.${one}`) }))}
        onChange={(highlevel) => onChange({ ...rules, onlyIn: { ...onlyIn, highlevel } })}
      />,
    ],
    [
      t('accounts.firstRun.onlyNozbe'),
      <Select
        key="nozbe"
        label={t('accounts.firstRun.onlyNozbe')}
        value={onlyIn.nozbe}
        options={others.map((one) => ({ value: one, text: t(`accounts.answers.onlyIn.${one}`) }))}
        onChange={(nozbe) => onChange({ ...rules, onlyIn: { ...onlyIn, nozbe } })}
      />,
    ],
  ] as const
  return rows.map(([name, field]) => [<dt key={name}>{name}</dt>, <dd key={`${name}-field`}>{field}</dd>])
}
