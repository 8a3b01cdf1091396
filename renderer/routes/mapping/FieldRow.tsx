import type { Kind } from '../../../shared/domain'
import type { ErrorReport } from '../../../shared/errors'
import type { CustomField } from '../../../shared/fields'
import { conflictRules, type FieldRule, sourceOf } from '../../../shared/mapping'
import type { Layout } from '../../../shared/setUp'
import { iconOfField } from '../../components/kindIcon'
import { useWords } from '../../i18n/useWords'
import { Select } from '../../ui/Select'
import { fieldName, placeText, typeOfField } from '../../words/mapping'
import { DirectionSelect } from './DirectionSelect'
import styles from './Mapping.module.css'

interface FieldRowProps {
  kind: Kind
  rule: FieldRule
  customFields: readonly CustomField[]
  layout: Layout
  /** It is not saved yet. */
  isEdited: boolean
  /** Why it was refused. */
  error: ErrorReport | null
  onChange(to: Partial<Omit<FieldRule, 'field'>>): void
}

/** A field: which way it goes, where it is in Nozbe, and what happens when both sides changed it. */
export function FieldRow({ kind, rule, customFields, layout, isEdited, error, onChange }: FieldRowProps) {
  const words = useWords()
  const { t, say } = words
  const name = fieldName(kind, rule.field, customFields, words)
  const type = typeOfField(kind, rule.field, customFields)
  const Icon = iconOfField(rule.field, type)
  const source = sourceOf(rule.direction)
  const place = placeText(kind, rule, layout, words)
  return (
    <>
      <tr className={styles.row} data-edited={isEdited || undefined}>
        <th scope="row" className={styles.fieldColumn}>
          <span>
            <Icon />
            <bdi className="cut" title={name}>
              {name}
            </bdi>
          </span>
        </th>
        <td className={styles.directionColumn}>
          <DirectionSelect
            kind={kind}
            field={rule.field}
            name={name}
            value={rule.direction}
            onChange={(direction) => onChange({ direction, conflict: 'ask' })}
          />
        </td>
        <td
          className={`${styles.placeColumn} cut`}
          title={place}
          data-off={rule.direction === 'off' || undefined}
        >
          {place}
        </td>
        <td className={styles.ruleColumn}>
          {rule.direction === 'off' ? null : type === 'set' ? (
            t(rule.direction === 'both' ? 'mapping.merged' : 'mapping.oneWay')
          ) : (
            <Select
              label={t('mapping.ruleOf', { field: name })}
              look="bare"
              value={rule.conflict}
              options={
                source
                  ? [
                      {
                        value: rule.conflict === source ? 'ask' : rule.conflict,
                        text: t('mapping.leaveEdits'),
                      },
                      { value: source, text: t('mapping.putBack') },
                    ]
                  : conflictRules.map((value) => ({ value, text: t(`mapping.rules.${value}`) }))
              }
              onChange={(conflict) => onChange({ conflict })}
            />
          )}
        </td>
      </tr>
      {error && (
        <tr className={styles.refused}>
          <td colSpan={4} role="alert">
            {say(error).message} {say(error).remedy}
          </td>
        </tr>
      )}
    </>
  )
}
