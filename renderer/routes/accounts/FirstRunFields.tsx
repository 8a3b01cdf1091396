import type { FirstRunRules } from '../../../shared/setUp'
import { useWords } from '../../i18n/useWords'
import { Select } from '../../ui/Select'
import { Row } from './Rows'

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
  return (
    <>
      <Row name={t('accounts.answers.mode')}>
        <Select
          label={t('accounts.answers.mode')}
          value={rules.mode}
          options={modes.map((mode) => ({ value: mode, text: t(`accounts.answers.modes.${mode}`) }))}
          onChange={(mode) => onChange({ ...rules, mode })}
        />
      </Row>
      <Row name={t('accounts.firstRun.different')}>
        <Select
          label={t('accounts.firstRun.different')}
          value={rules.different}
          options={differences.map((one) => ({ value: one, text: t(`accounts.answers.different.${one}`) }))}
          onChange={(different) => onChange({ ...rules, different })}
        />
      </Row>
      <Row name={t('accounts.firstRun.ambiguous')}>
        <Select
          label={t('accounts.firstRun.ambiguous')}
          value={rules.ambiguous}
          options={ambiguities
            // A first run that only links copies nothing.
            .filter((one) => rules.mode === 'copy' || one !== 'copy' || one === rules.ambiguous)
            .map((one) => ({ value: one, text: t(`accounts.answers.ambiguous.${one}`) }))}
          onChange={(ambiguous) => onChange({ ...rules, ambiguous })}
        />
      </Row>
      {rules.mode === 'copy' && (
        <>
          <Row name={t('accounts.firstRun.onlyHighlevel')}>
            <Select
              label={t('accounts.firstRun.onlyHighlevel')}
              value={onlyIn.highlevel}
              options={others.map((one) => ({ value: one, text: t(`accounts.answers.toNozbe.${one}`) }))}
              onChange={(highlevel) => onChange({ ...rules, onlyIn: { ...onlyIn, highlevel } })}
            />
          </Row>
          <Row name={t('accounts.firstRun.onlyNozbe')}>
            <Select
              label={t('accounts.firstRun.onlyNozbe')}
              value={onlyIn.nozbe}
              options={others.map((one) => ({ value: one, text: t(`accounts.answers.toHighlevel.${one}`) }))}
              onChange={(nozbe) => onChange({ ...rules, onlyIn: { ...onlyIn, nozbe } })}
            />
          </Row>
        </>
      )}
    </>
  )
}
