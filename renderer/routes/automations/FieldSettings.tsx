import { type ContactField, fieldsOf } from '../../../shared/fields'
import type { ImportantSettings } from '../../../shared/recipeSettings'
import { useWords } from '../../i18n/useWords'
import { Checkbox } from '../../ui/Checkbox'
import styles from './Automations.module.css'
import type { FormProps } from './formProps'
import { Setting } from './Setting'

/** Which fields of a contact matter. */
export function FieldSettings({ settings, problemAt, onChange }: FormProps<ImportantSettings>) {
  const { t } = useWords()
  const { fields } = settings
  const turn = (field: string, on: boolean) =>
    onChange({ ...settings, fields: on ? [...fields, field] : fields.filter((one) => one !== field) })
  return (
    <Setting label={t('automations.setting.fields')} error={problemAt('fields')}>
      <div className={styles.checks}>
        {fieldsOf.contact.map(({ name }) => (
          <Checkbox
            key={name}
            label={t(`field.${name as ContactField}`)}
            checked={fields.includes(name)}
            onChange={(on) => turn(name, on)}
          />
        ))}
      </div>
    </Setting>
  )
}
