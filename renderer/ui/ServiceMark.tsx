import type { Service } from '../../shared/domain'
import styles from './marks.module.css'

/** HighLevel's triangle, Nozbe's disc. The name stands beside it, or in the label of what contains it. */
export function ServiceMark({ service, size = 12 }: { service: Service; size?: number }) {
  return (
    <svg viewBox="0 0 12 12" width={size} height={size} aria-hidden="true">
      {service === 'highlevel' ? <HighLevelShape /> : <NozbeShape />}
    </svg>
  )
}

/** On a grid of 12. */
export const HighLevelShape = () => (
  <path className={styles.highlevel} strokeWidth="2" strokeLinejoin="round" d="M6 2.3 10.4 9.8H1.6Z" />
)

/** On a grid of 12. */
export const NozbeShape = () => (
  <path
    className={styles.nozbe}
    fillRule="evenodd"
    d="M6 .5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11ZM9.05 4.83a.75.75 0 0 0-1.1-1.02L5.3 6.67 4.06 5.4A.75.75 0 0 0 3 6.45L4.78 8.27a.75.75 0 0 0 1.08-.01Z"
  />
)
