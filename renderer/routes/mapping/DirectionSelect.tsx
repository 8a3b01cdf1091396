import type { Kind } from '../../../shared/domain'
import { type Direction, directionsFor } from '../../../shared/mapping'
import { useWords } from '../../i18n/useWords'
import { DirectionMark, type DirectionTo } from '../../ui/DirectionMark'
import styles from './Mapping.module.css'

const marks: Record<Direction, DirectionTo> = {
  both: 'both',
  'to-nozbe': 'nozbe',
  'to-highlevel': 'highlevel',
  off: 'off',
}

interface DirectionSelectProps {
  kind: Kind
  field: string
  /** Of the field, as people call it. */
  name: string
  value: Direction
  onChange(direction: Direction): void
}

/** The direction mark, behind which the system's own list opens. */
export function DirectionSelect({ kind, field, name, value, onChange }: DirectionSelectProps) {
  const { t } = useWords()
  const options = directionsFor(kind, field)
  return (
    <div className={styles.direction} title={t(`mapping.directions.${value}`)}>
      <span aria-hidden="true">
        <DirectionMark to={marks[value]} />
      </span>
      <select
        aria-label={t('mapping.directionOf', { field: name })}
        value={value}
        onChange={({ target }) => {
          const chosen = options[target.selectedIndex]
          if (chosen) onChange(chosen)
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {t(`mapping.directions.${option}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
