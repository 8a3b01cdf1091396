import type { MappingShown } from '../../../shared/mappingShown'
import { useWords } from '../../i18n/useWords'
import { useMapping } from '../../stores/mapping'
import { Select } from '../../ui/Select'
import styles from './Mapping.module.css'

const days = [0, 1, 2, 3, 5, 7, 14, 30] as const
const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** When a task is due in HighLevel that has no due date in Nozbe. Acts at once. */
export function DueSetting({ shown: { due, timezone } }: { shown: MappingShown }) {
  const { t, format } = useWords()
  const saveDue = useMapping(({ saveDue }) => saveDue)
  // From the terminal it can be any number.
  const offered = [...new Set([...days, due.daysAfter])].sort((a, b) => a - b)
  const time = (hour: number) => format.time(new Date(2026, 0, 1, hour).getTime())
  return (
    <section className={styles.due} aria-label={t('mapping.due.title')}>
      <div>
        <h2>{t('mapping.due.title')}</h2>
        <p>{t('mapping.due.hint')}</p>
      </div>
      <div className={styles.choices}>
        <Select
          label={t('mapping.due.days')}
          value={String(due.daysAfter)}
          options={offered.map((count) => ({
            value: String(count),
            text: count === 0 ? t('mapping.due.sameDay') : t('mapping.due.dayCount', { count }),
          }))}
          onChange={(value) => void saveDue({ ...due, daysAfter: Number(value) })}
        />
        <Select
          label={t('mapping.due.hour', { zone: timezone })}
          value={String(due.hour)}
          options={hours.map((hour) => ({
            value: String(hour),
            text: t('mapping.due.at', { time: time(hour) }),
          }))}
          onChange={(value) => void saveDue({ ...due, hour: Number(value) })}
        />
      </div>
    </section>
  )
}
