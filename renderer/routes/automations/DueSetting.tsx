import type { DueOffset } from '../../../shared/recipeSettings'
import { useWords } from '../../i18n/useWords'
import { Select } from '../../ui/Select'
import { Setting } from './Setting'

interface DueSettingProps {
  due: DueOffset | null
  onChange(due: DueOffset | null): void
}

const workingDays = [1, 2, 3, 5, 10]
const days = [1, 2, 3, 7, 14, 30]
const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** When a task is due, counted from when the contact came. */
export function DueSetting({ due, onChange }: DueSettingProps) {
  const { t, format } = useWords()
  const keyOf = (one: Pick<DueOffset, 'days' | 'working'>) => `${one.working ? 'w' : 'd'}${one.days}`
  const offered = [
    { days: 0, working: false },
    ...workingDays.map((count) => ({ days: count, working: true })),
    ...days.map((count) => ({ days: count, working: false })),
  ]
  const all = due && !offered.some((one) => keyOf(one) === keyOf(due)) ? [...offered, due] : offered
  const textOf = ({ days: count, working }: Pick<DueOffset, 'days' | 'working'>) => {
    if (count === 0) return t('automations.setting.onTheDay')
    return working
      ? t('automations.setting.workingDays', { count })
      : t('automations.setting.days', { count })
  }
  return (
    <Setting label={t('automations.setting.due')}>
      <Select
        label={t('automations.setting.due')}
        value={due === null ? 'none' : keyOf(due)}
        options={[
          { value: 'none', text: t('automations.setting.noDue') },
          ...all.map((one) => ({ value: keyOf(one), text: textOf(one) })),
        ]}
        onChange={(value) => {
          const chosen = all.find((one) => keyOf(one) === value)
          onChange(chosen ? { days: chosen.days, working: chosen.working, hour: due?.hour ?? 10 } : null)
        }}
      />
      {due && (
        <>
          <span>{t('automations.setting.at')}</span>
          <Select
            label={t('automations.setting.hour')}
            value={String(due.hour)}
            options={hours.map((hour) => ({
              value: String(hour),
              text: format.time(new Date(2000, 0, 1, hour).getTime()),
            }))}
            onChange={(hour) => onChange({ ...due, hour: Number(hour) })}
          />
        </>
      )}
    </Setting>
  )
}
