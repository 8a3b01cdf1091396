import type { ScheduleSettings } from '../../../../shared/schedule'
import { everyMinutes, slowKinds } from '../../../../shared/schedule'
import { useWords } from '../../../i18n/useWords'
import { Select } from '../../../ui/Select'
import { everyText } from '../../../words/runs'
import { Row } from '../../accounts/Rows'

interface KindRowsProps {
  intervals: ScheduleSettings['kinds']
  onChange(intervals: ScheduleSettings['kinds']): void
}

const always = 'always'

/** How long each kind waits at least from one run to the next that has it. */
export function KindRows({ intervals, onChange }: KindRowsProps) {
  const words = useWords()
  const { t } = words
  return slowKinds.map((kind) => (
    <Row key={kind} name={t(`kinds.${kind}`)}>
      <Select
        label={t(`kinds.${kind}`)}
        value={String(intervals[kind] ?? always)}
        options={[
          { value: always, text: t('schedule.everyRun') },
          ...everyMinutes.map((minutes) => ({ value: String(minutes), text: everyText(minutes, words) })),
        ]}
        onChange={(chosen) =>
          onChange({
            ...intervals,
            [kind]: everyMinutes.find((minutes) => String(minutes) === chosen) ?? null,
          })
        }
      />
    </Row>
  ))
}
