import type { AppointmentSettings as Settings } from '../../../shared/recipeSettings'
import { useWords } from '../../i18n/useWords'
import { Select } from '../../ui/Select'
import type { FormProps } from './formProps'
import { Setting, TextSetting } from './Setting'

const choices = [10, 15, 30, 60, 120, 240, 720, 1440]

/** The task that reminds of an appointment before it begins. */
export function AppointmentSettings({ settings, problemAt, onChange }: FormProps<Settings>) {
  const { t } = useWords()
  const { reminder } = settings
  const before = (minutes: number) =>
    minutes % 60 === 0
      ? t('automations.setting.hours', { count: minutes / 60 })
      : t('automations.setting.minutes', { count: minutes })
  const known = reminder && !choices.includes(reminder.minutes) ? [reminder.minutes, ...choices] : choices
  return (
    <>
      <Setting label={t('automations.setting.reminder')}>
        <Select
          label={t('automations.setting.reminder')}
          value={String(reminder?.minutes ?? 'none')}
          options={[
            { value: 'none', text: t('automations.setting.noReminder') },
            ...known.map((minutes) => ({ value: String(minutes), text: before(minutes) })),
          ]}
          onChange={(value) =>
            onChange({
              ...settings,
              reminder:
                value === 'none'
                  ? null
                  : {
                      name: reminder?.name ?? `${t('automations.setting.reminder')}: {{title}}`,
                      minutes: Number(value),
                    },
            })
          }
        />
      </Setting>
      {reminder && (
        <Setting label={t('automations.setting.reminderName')}>
          <TextSetting
            label={t('automations.setting.reminderName')}
            value={reminder.name}
            error={problemAt('reminder.name')}
            onChange={(name) => onChange({ ...settings, reminder: { ...reminder, name } })}
          />
        </Setting>
      )}
    </>
  )
}
