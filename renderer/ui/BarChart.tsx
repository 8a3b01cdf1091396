import styles from './BarChart.module.css'

export interface Bar {
  key: string
  up: number
  down: number
  /** What is said of the bar on hover. */
  title: string
  /** Below the bar. */
  label: string | null
  /** Drawn in the accent colour, its label at the right edge. */
  current: boolean
}

interface BarChartProps {
  /** The whole in a sentence. */
  label: string
  bars: readonly Bar[]
}

const percent = (fraction: number) => `${fraction * 100}%`

/** Two values a bar on one scale: one filled, upwards; one outlined, downwards. As wide as its place. */
export function BarChart({ label, bars }: BarChartProps) {
  const highest = Math.max(...bars.map(({ up }) => up), 0)
  const deepest = Math.max(...bars.map(({ down }) => down), 0)
  const range = Math.max(highest + deepest, 1)
  const axis = range === 1 && highest + deepest === 0 ? 0.56 : highest / range
  const slot = 1 / bars.length

  return (
    <div className={styles.chart}>
      <svg className={styles.plot} width="100%" role="img" aria-label={label}>
        {bars.map(({ key, up, down, title, current }, index) => (
          <g key={key} className={current ? styles.current : undefined}>
            {up > 0 && (
              <rect
                className={styles.up}
                x={percent((index + 0.5) * slot)}
                y={percent(axis - up / range)}
                style={{ height: percent(up / range) }}
                rx="1.5"
              />
            )}
            {down > 0 && (
              <rect
                className={styles.down}
                x={percent((index + 0.5) * slot)}
                y={percent(axis)}
                style={{ height: percent(down / range) }}
                rx="1.5"
              />
            )}
            <rect className={styles.target} x={percent(index * slot)} width={percent(slot)} height="100%">
              <title>{title}</title>
            </rect>
          </g>
        ))}
        <line className={styles.axis} x1="0" x2="100%" y1={percent(axis)} y2={percent(axis)} />
      </svg>
      <div className={styles.labels} aria-hidden="true">
        {bars.map(
          ({ key, label, current }, index) =>
            label && (
              <span
                key={key}
                className={current ? styles.currentLabel : styles.label}
                style={current ? undefined : { left: percent((index + 0.5) * slot) }}
              >
                {label}
              </span>
            ),
        )}
      </div>
    </div>
  )
}
