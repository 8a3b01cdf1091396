import type { ActionInput } from '../../../shared/recipes'
import { useWords } from '../../i18n/useWords'
import { Select } from '../../ui/Select'
import { Setting, TextSetting } from './Setting'

interface ActionInputsProps {
  inputs: readonly ActionInput[]
  /** By their names; what is not in it is left out. */
  values: Readonly<Record<string, string>>
  problemAt(field: string): string | null
  onChange(values: Record<string, string>): void
}

/** What an action takes, a line each; those that it needs first. */
export function ActionInputs({ inputs, values, problemAt, onChange }: ActionInputsProps) {
  const { t } = useWords()
  const sorted = [...inputs].sort((a, b) => Number(b.required) - Number(a.required))
  const put = (name: string, value: string) => {
    const { [name]: _, ...others } = values
    onChange(value === '' ? others : { ...others, [name]: value })
  }
  return sorted.map(({ name, kind, options, required }) => {
    const label = name.slice(name.indexOf('.') + 1)
    const value = values[name] ?? ''
    const error = problemAt(`input.${name}`)
    const choices =
      options?.map((one) => ({ value: one, text: one })) ??
      (kind === 'flag'
        ? (['yes', 'no'] as const).map((one) => ({ value: one, text: t(`automations.setting.${one}`) }))
        : null)
    return (
      <Setting key={name} label={label}>
        {choices ? (
          <Select
            label={label}
            value={value}
            options={[{ value: '', text: t('automations.setting.leaveOut') }, ...choices]}
            onChange={(next) => put(name, next)}
          />
        ) : (
          <TextSetting
            label={label}
            value={value}
            error={error}
            onChange={(next) => put(name, next)}
            {...(required
              ? { hint: t('automations.setting.required') }
              : kind === 'list'
                ? { hint: t('automations.setting.listHint') }
                : {})}
          />
        )}
      </Setting>
    )
  })
}
