import { useState } from 'react'
import { type Quiet, timeOfDay } from '../../../../shared/schedule'
import { useWords } from '../../../i18n/useWords'
import { Field } from '../../../ui/Field'
import { Switch } from '../../../ui/Switch'
import styles from '../../accounts/Accounts.module.css'
import { Row } from '../../accounts/Rows'

interface QuietRowProps {
  quiet: Quiet | null
  onChange(quiet: Quiet | null): void
}

const usual: Quiet = { from: '22:00', to: '07:00' }

/** Hours in which nothing runs by itself. A time that is only half typed changes nothing yet. */
export function QuietRow({ quiet, onChange }: QuietRowProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState(quiet ?? usual)
  const type = (changes: Partial<Quiet>) => {
    const next = { ...typed, ...changes }
    setTyped(next)
    if (timeOfDay.test(next.from) && timeOfDay.test(next.to)) onChange(next)
  }
  return (
    <Row
      name={t('schedule.quiet')}
      aside={
        <Switch
          label={t('schedule.quietOn')}
          isOn={quiet !== null}
          onChange={(isOn) => {
            setTyped(usual)
            onChange(isOn ? usual : null)
          }}
        />
      }
    >
      <div className={styles.form}>
        {quiet && (
          <div className={styles.pair}>
            <Field
              type="time"
              required
              label={t('schedule.from')}
              value={typed.from}
              onChange={(from) => type({ from })}
            />
            <Field
              type="time"
              required
              label={t('schedule.to')}
              value={typed.to}
              onChange={(to) => type({ to })}
            />
          </div>
        )}
        <p className={styles.note}>{t('schedule.quietHint')}</p>
      </div>
    </Row>
  )
}
