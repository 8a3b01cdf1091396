import type { Service } from '../../shared/domain'
import { useWords } from '../i18n/useWords'
import styles from './marks.module.css'
import { HighLevelShape, NozbeShape } from './ServiceMark'

/** Where a change went, or may go; `both` where neither side was written to. */
export type DirectionTo = Service | 'both' | 'off'

const arrows = {
  nozbe: 'M16.2 6H27.3M24 2.6 27.3 6 24 9.4',
  highlevel: 'M16.2 6H27.3M19.5 2.6 16.2 6 19.5 9.4',
  both: 'M16.2 6H27.3M24 2.6 27.3 6 24 9.4M19.5 2.6 16.2 6 19.5 9.4',
  off: 'M19.2 6H24.3',
} as const
const names = {
  nozbe: 'direction.toNozbe',
  highlevel: 'direction.toHighlevel',
  both: 'direction.both',
  off: 'direction.off',
} as const

/** Triangle, arrow, disc in this fixed order; only the arrow turns. Read out as `HighLevel to Nozbe`. */
export function DirectionMark({ to }: { to: DirectionTo }) {
  const { t } = useWords()
  return (
    <svg viewBox="0 0 44 12" width="44" height="12" role="img">
      <title>{t(names[to])}</title>
      <HighLevelShape />
      <path
        className={styles.arrow}
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        d={arrows[to]}
      />
      <g transform="translate(32 0)">
        <NozbeShape />
      </g>
    </svg>
  )
}
