import { LucideProvider } from 'lucide-react'
import { Toaster } from '../ui/Toaster'
import { TooltipProvider } from '../ui/Tooltip'
import styles from './StoriesPage.module.css'
import { stories } from './stories'

const themes = ['light', 'dark'] as const

/** Every part of the kit in its states, light beside dark. What opens above the page is in the theme of the system. */
export const StoriesPage = () => (
  <LucideProvider size={15} strokeWidth={1.5} absoluteStrokeWidth>
    <TooltipProvider>
      <main className={styles.page}>
        <h1 className={styles.title}>The kit of Tandem</h1>
        {stories.map(({ name, Part }) => (
          <section key={name} aria-label={name}>
            <h2 className={styles.name}>{name}</h2>
            <div className={styles.panes}>
              {themes.map((theme) => (
                <div key={theme} className={styles.pane} data-theme={theme}>
                  <Part />
                </div>
              ))}
            </div>
          </section>
        ))}
      </main>
      <Toaster />
    </TooltipProvider>
  </LucideProvider>
)
