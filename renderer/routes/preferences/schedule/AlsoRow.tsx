import type { ScheduleSettings } from '../../../../shared/schedule'
import { useWords } from '../../../i18n/useWords'
import { Switch } from '../../../ui/Switch'
import shared from '../../accounts/Accounts.module.css'
import { Row } from '../../accounts/Rows'
import styles from './Schedule.module.css'

const occasions = ['atStart', 'afterSleep', 'afterReconnect', 'onMetered'] as const

interface AlsoRowProps {
  schedule: ScheduleSettings
  onChange(changes: Partial<ScheduleSettings>): void
}

/** When runs begin besides, each with its switch. */
export function AlsoRow({ schedule, onChange }: AlsoRowProps) {
  const { t } = useWords()
  return (
    <Row name={t('schedule.also')}>
      <ul className={styles.switches}>
        {occasions.map((occasion) => (
          <li key={occasion}>
            <div>
              {t(`schedule.${occasion}`)}
              {occasion === 'onMetered' && (
                <span className={shared.small}>{t('schedule.onMeteredHint')}</span>
              )}
            </div>
            <Switch
              label={t(`schedule.${occasion}`)}
              isOn={schedule[occasion]}
              onChange={(isOn) => onChange({ [occasion]: isOn })}
            />
          </li>
        ))}
      </ul>
    </Row>
  )
}
