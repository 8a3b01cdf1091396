import { type ContactField, fieldsOf } from '../../../shared/fields'
import { operators } from '../../../shared/recipeNames'
import type { OwnSettings } from '../../../shared/recipeSettings'
import { useWords } from '../../i18n/useWords'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Select'
import { Setting, TextSetting } from './Setting'

type Condition = OwnSettings['conditions'][number]

interface ConditionsProps {
  conditions: readonly Condition[]
  problemAt(field: string): string | null
  onChange(conditions: Condition[]): void
}

const changedField = 'changed field'
const mostConditions = 10

/** What has to hold, all of it. */
export function Conditions({ conditions, problemAt, onChange }: ConditionsProps) {
  const { t } = useWords()
  const names = fieldsOf.contact.map(({ name }) => name as ContactField)
  const put = (index: number, change: Partial<Condition>) =>
    onChange(conditions.map((one, other) => (other === index ? { ...one, ...change } : one)))
  return (
    <>
      {conditions.map(({ field, operator, value }, index) => (
        <Setting
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no other name
          key={index}
          label={t('automations.setting.conditions')}
          error={problemAt(`conditions.${index}.field`)}
        >
          <Select
            label={t('automations.setting.field')}
            value={field}
            options={[
              ...names.map((name) => ({ value: name as string, text: t(`field.${name}`) })),
              { value: changedField, text: t('automations.setting.changedField') },
              ...(field === changedField || names.some((name) => name === field)
                ? []
                : [{ value: field, text: field }]),
            ]}
            onChange={(next) => put(index, { field: next })}
          />
          <Select
            label={t('automations.setting.operator')}
            value={operator}
            options={operators.map((one) => ({ value: one, text: t(`automations.operators.${one}`) }))}
            onChange={(next) => put(index, { operator: next })}
          />
          {!operator.endsWith('empty') && (
            <TextSetting
              label={t('automations.setting.value')}
              value={value}
              error={problemAt(`conditions.${index}.value`)}
              onChange={(next) => put(index, { value: next })}
            />
          )}
          <Button onClick={() => onChange(conditions.filter((_, other) => other !== index))}>
            {t('automations.setting.removeCondition', { number: index + 1 })}
          </Button>
        </Setting>
      ))}
      {conditions.length < mostConditions && (
        <Setting label={conditions.length === 0 ? t('automations.setting.conditions') : ''}>
          <Button onClick={() => onChange([...conditions, { field: 'tags', operator: 'is', value: '' }])}>
            {t('automations.setting.addCondition')}
          </Button>
        </Setting>
      )}
    </>
  )
}
