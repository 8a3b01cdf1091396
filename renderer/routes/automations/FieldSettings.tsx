import { type ContactField, fieldsOf } from '../../../shared/fields'
import type { ImportantSettings } from '../../../shared/recipeSettings'
import { useWords } from '../../i18n/useWords'
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
          <label key={name}>
            <input
              type="checkbox"
              checked={fields.includes(name)}
              onChange={({ target }) => turn(name, target.checked)}
            />
            {t(`field.${name as ContactField}`)}
          </label>
        ))}
      </div>
    </Setting>
  )
}
