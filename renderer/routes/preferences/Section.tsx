import { type ReactNode, useId } from 'react'
import styles from './Section.module.css'

/** The page of a section of Preferences: groups, one below the other. */
export function SectionPage({ children }: { children: ReactNode }) {
  return <div className={styles.page}>{children}</div>
}

interface SettingsGroupProps {
  title: string
  /** What the settings are about. */
  intro?: string
  /** What stands below the box: a button, or what went wrong. */
  after?: ReactNode
  children: ReactNode
}

/** Settings that belong together, in a box below their title. */
export function SettingsGroup({ title, intro, after, children }: SettingsGroupProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {intro && <p className={styles.intro}>{intro}</p>}
      <div className={styles.box}>{children}</div>
      {after && <div className={styles.after}>{after}</div>}
    </section>
  )
}
