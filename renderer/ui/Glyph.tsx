import { useId } from 'react'
import type { StatusName } from '../../shared/status'
import styles from './Glyph.module.css'
import { badgeOf, bars, diamond, lens, outerArcs, rings, slash, strokeAt } from './glyphShape'

interface GlyphProps {
  status: StatusName
  /** How many things wait; shown by `attention` and `syncing`. */
  count?: number
  /** In pixels. */
  size: number
}

/** Tandem's mark in its six states: two rings, and the lens on which both sides agree. Its words stand beside it. */
export function Glyph({ status, count = 0, size }: GlyphProps) {
  const mask = useId()
  const badge = badgeOf(status, count)
  const stroke = strokeAt(size)
  return (
    <svg
      className={styles.glyph}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      aria-hidden="true"
    >
      <mask id={mask} maskUnits="userSpaceOnUse" x="-2" y="-2" width="20" height="20">
        <rect x="-2" y="-2" width="20" height="20" fill="#fff" />
        <Cut status={status} badge={badge} stroke={stroke} />
      </mask>
      <g mask={`url(#${mask})`}>
        <Rings status={status} stroke={stroke} />
      </g>
      {status === 'offline' && (
        <path className={styles.ring} d={slash} strokeWidth={stroke} strokeLinecap="round" />
      )}
      {badge === 'error' ? <Diamond /> : badge !== null && <Count text={badge} />}
    </svg>
  )
}

/** What is cut out of the rings, so that what lies over them stays clear of them by one unit. */
function Cut({ status, badge, stroke }: { status: StatusName; badge: string | null; stroke: number }) {
  if (status === 'offline')
    return <path d={slash} stroke="#000" strokeWidth={stroke + 2} strokeLinecap="round" />
  if (badge === 'error')
    return <path d={diamond} stroke="#000" strokeWidth="2.8" strokeLinejoin="round" fill="#000" />
  return badge !== null && <circle cx="12.35" cy="3.7" r="4.5" fill="#000" />
}

function Rings({ status, stroke }: { status: StatusName; stroke: number }) {
  switch (status) {
    case 'syncing':
      return (
        <>
          <path className={styles.lens} d={lens} />
          {outerArcs.map((arc) => (
            <path key={arc} className={styles.dots} d={arc} strokeWidth={stroke * 1.42} />
          ))}
        </>
      )
    case 'paused':
      return (
        <>
          {outerArcs.map((arc) => (
            <path key={arc} className={styles.ring} d={arc} strokeWidth={stroke} />
          ))}
          <path className={styles.ring} d={bars} strokeWidth={stroke * 1.4} strokeLinecap="round" />
        </>
      )
    default:
      return (
        <>
          {status !== 'offline' && <path className={styles.lens} d={lens} />}
          {rings.map((centre) => (
            <circle key={centre} className={styles.ring} cx={centre} cy="8" r="4.2" strokeWidth={stroke} />
          ))}
        </>
      )
  }
}

const Diamond = () => (
  <>
    <path className={styles.error} d={diamond} strokeWidth=".8" strokeLinejoin="round" />
    <path
      className={styles.exclamation}
      d="M12.2 1.7V4M12.2 5.6v.01"
      strokeWidth="1.2"
      strokeLinecap="round"
    />
  </>
)

const Count = ({ text }: { text: string }) => (
  <>
    <circle className={styles.badge} cx="12.35" cy="3.7" r="3.5" />
    {text && (
      <text className={styles.digit} x="12.35" y="5.65" fontSize={text.length > 1 ? 4.2 : 5.4}>
        {text}
      </text>
    )}
  </>
)
