import { type FormEvent, useState } from 'react'
import type { Rhythm, ScheduleSettings } from '../../../../shared/schedule'
import { everyMinutes } from '../../../../shared/schedule'
import type { AppState } from '../../../../shared/state'
import { useWords } from '../../../i18n/useWords'
import { Button } from '../../../ui/Button'
import { Field } from '../../../ui/Field'
import { Select } from '../../../ui/Select'
import { useNow } from '../../../ui/useNow'
import { everyText, momentText } from '../../../words/runs'
import styles from '../../accounts/Accounts.module.css'
import { Row } from '../../accounts/Rows'
import { useTimes } from './useSchedule'

interface RunRowsProps {
  state: AppState
  schedule: ScheduleSettings
  /** Answers whether it was kept. */
  onChange(changes: Pick<ScheduleSettings, 'rhythm'>): Promise<boolean>
}

const example = '0 9-17 * * 1-5'

const idOf = (rhythm: Rhythm): string => (rhythm.by === 'minutes' ? String(rhythm.minutes) : rhythm.by)

/** How often runs come, and when the next ones are. An expression is tried while it is typed, and kept by its button. */
export function RunRows({ state, schedule, onChange }: RunRowsProps) {
  const words = useWords()
  const { t, say } = words
  const now = useNow()
  /** Null while no expression is being typed. */
  const [typed, setTyped] = useState<string | null>(
    schedule.rhythm.by === 'cron' ? schedule.rhythm.expression : null,
  )
  const rhythm: Rhythm = typed === null ? schedule.rhythm : { by: 'cron', expression: typed }
  const answer = useTimes({ ...schedule, rhythm }, `${state.nextRunAt} ${state.pausedUntil}`)
  const problem = answer?.problem ? say(answer.problem) : null
  const wrong = problem && `${problem.message} ${problem.remedy}`
  const isKept = schedule.rhythm.by === 'cron' && schedule.rhythm.expression === typed?.trim()

  const choose = (id: string) => {
    if (id === 'cron') return setTyped(schedule.rhythm.by === 'cron' ? schedule.rhythm.expression : example)
    setTyped(null)
    const minutes = everyMinutes.find((minutes) => String(minutes) === id)
    void onChange({ rhythm: minutes ? { by: 'minutes', minutes } : { by: 'hand' } })
  }
  const use = (event: FormEvent) => {
    event.preventDefault()
    if (typed !== null && !wrong) void onChange({ rhythm: { by: 'cron', expression: typed.trim() } })
  }
  return (
    <>
      <Row name={t('schedule.runs')}>
        <form className={styles.form} onSubmit={use}>
          <Select
            label={t('schedule.runs')}
            value={typed === null ? idOf(schedule.rhythm) : 'cron'}
            options={[
              ...everyMinutes.map((minutes) => ({ value: String(minutes), text: everyText(minutes, words) })),
              { value: 'cron', text: t('schedule.byCron') },
              { value: 'hand', text: t('schedule.onlyByHand') },
            ]}
            onChange={choose}
          />
          {typed !== null && (
            <>
              <Field
                label={t('schedule.expression')}
                hint={t('schedule.expressionHint')}
                error={wrong}
                maxLength={100}
                value={typed}
                onChange={setTyped}
              />
              {!isKept && (
                <div className={styles.actions}>
                  <Button type="submit" look="primary" busy={wrong !== null || answer === null}>
                    {t('schedule.use')}
                  </Button>
                </div>
              )}
            </>
          )}
        </form>
      </Row>
      <Row name={t('schedule.times')}>
        {answer && answer.times.length > 0 ? (
          <ol>
            {answer.times.map((time) => (
              <li key={time}>{momentText(time, words, now)}</li>
            ))}
          </ol>
        ) : (
          <p>{answer && t('schedule.noTimes')}</p>
        )}
      </Row>
    </>
  )
}
