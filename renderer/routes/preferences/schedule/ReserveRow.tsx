import { useWords } from '../../../i18n/useWords'
import { useRequest } from '../../../stores/useRequest'
import { Select } from '../../../ui/Select'
import styles from '../../accounts/Accounts.module.css'
import { Problem } from '../../accounts/Problem'
import { Row } from '../../accounts/Rows'

/** In per cent. */
const shares = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90]

/** How much of HighLevel's day is left to other applications on the location. */
export function ReserveRow({ reserve }: { reserve: number }) {
  const { t, format } = useWords()
  const { error, run } = useRequest('schedule:save')
  const current = Math.round(reserve * 100)
  // From the terminal it can be any number.
  const offered = shares.includes(current) ? shares : [...shares, current].sort((a, b) => a - b)
  return (
    <Row name={t('schedule.reserve')}>
      <Select
        label={t('schedule.reserve')}
        value={String(current)}
        options={offered.map((share) => ({ value: String(share), text: format.percent(share / 100) }))}
        onChange={(share) => void run({ reserve: Number(share) / 100 })}
      />
      <span className={styles.small}>{t('schedule.reserveHint')}</span>
      <Problem error={error} />
    </Row>
  )
}
