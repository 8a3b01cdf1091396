import type { OperationField } from '../../../shared/catalogue'
import type { FieldProblem } from '../../../shared/operationInput'
import { useWords } from '../../i18n/useWords'
import { Field } from '../../ui/Field'
import { LabelledSelect } from '../../ui/LabelledSelect'
import { hintOf, labelOf, problemText } from './fieldWords'

interface FieldInputProps {
  field: OperationField
  value: string
  problem: FieldProblem | null
  onChange(value: string): void
}

/** One value that a read takes: chosen where there is a choice, else typed. */
export function FieldInput({ field, value, problem, onChange }: FieldInputProps) {
  const words = useWords()
  const { t } = words
  const label = labelOf(field.name)
  const choices =
    field.options?.map((one) => ({ value: one, text: one })) ??
    (field.kind === 'flag'
      ? [
          { value: 'true', text: t('catalogue.try.yes') },
          { value: 'false', text: t('catalogue.try.no') },
        ]
      : null)
  if (choices)
    return (
      <LabelledSelect
        label={label}
        value={value}
        options={[{ value: '', text: t('catalogue.try.leaveOut') }, ...choices]}
        onChange={onChange}
      />
    )
  const hint = hintOf(field, words)
  return (
    <Field
      label={label}
      value={value}
      error={problem && problemText(problem, words)}
      readOnly={field.own}
      inputMode={field.kind === 'whole' ? 'numeric' : undefined}
      maxLength={100_000}
      dir="auto"
      {...(hint ? { hint } : {})}
      onChange={onChange}
    />
  )
}
