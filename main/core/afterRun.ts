import type { Store } from '../store/store'
import { loadSettings } from './settings'
import { noteUpcoming } from './upcoming'

const dayMs = 86_400_000

/** What follows every run: appointments that begin soon are announced, and history that is too old is forgotten. */
export function tidyAfterRun(store: Store, now: number): void {
  const { historyDays, upcomingHours } = loadSettings(store.meta)
  noteUpcoming(store, now, upcomingHours)
  if (historyDays === null) return
  store.history.forgetBefore(now - historyDays * dayMs)
  store.recipeJobs.forgetBefore(now - historyDays * dayMs)
}
