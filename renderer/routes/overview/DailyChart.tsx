import type { DayOfChanges } from '../../../shared/state'
import { useWords } from '../../i18n/useWords'
import { type Bar, BarChart } from '../../ui/BarChart'
import { localDay } from '../../words/value'
import styles from './DailyChart.module.css'
import { SectionHead } from './SectionHead'

const monday = 1
/** So many days before today a label would run into that of today. */
const crowded = 3

/** Changes of the last 30 days. */
export function DailyChart({ days }: { days: readonly DayOfChanges[] }) {
  const { t, format } = useWords()
  const bars = days.map(({ day, toNozbe, toHighlevel }, index): Bar => {
    const at = localDay(day) ?? 0
    const current = index === days.length - 1
    const labelled = new Date(at).getDay() === monday && index < days.length - crowded
    return {
      key: day,
      up: toNozbe,
      down: toHighlevel,
      title: t('overview.chartDay', { day: format.day(at), toNozbe, toHighlevel }),
      label: current ? t('time.today') : labelled ? format.day(at) : null,
      current,
    }
  })
  const sum = (count: (day: DayOfChanges) => number) => days.reduce((all, day) => all + count(day), 0)
  const today = days.at(-1)

  return (
    <section className={styles.section}>
      <SectionHead title={t('overview.perDay')}>
        <span className={styles.legend}>
          <span className={styles.toNozbe} />
          {t('overview.toNozbe')}
          <span className={styles.toHighlevel} />
          {t('overview.toHighlevel')}
        </span>
      </SectionHead>
      <BarChart
        label={t('overview.chart', {
          toNozbe: sum(({ toNozbe }) => toNozbe),
          toHighlevel: sum(({ toHighlevel }) => toHighlevel),
          today: today ? today.toNozbe + today.toHighlevel : 0,
        })}
        bars={bars}
      />
    </section>
  )
}
