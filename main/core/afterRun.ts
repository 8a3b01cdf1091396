import { endCatchingUp } from '../store/restored'
import type { Store } from '../store/store'
import { backUpDaily } from './data/daily'
import { hasReadAll } from './fullReading'
import { loadSettings } from './settings'
import { passOver } from './triggerFeed'
import { noteUpcoming } from './upcoming'

const dayMs = 86_400_000

/**
 * What follows every run: appointments that begin soon are announced, history that is too old is forgotten, and once a day
 * the database is backed up.
 */
export function tidyAfterRun(store: Store, runId: number, now: number): void {
  const { historyDays, upcomingHours, backupsKept } = loadSettings(store.meta)
  noteUpcoming(store, now, upcomingHours)
  if (store.isCatchingUp()) {
    passOver(store)
    if (hasReadAll(store)) endCatchingUp(store.meta, runId)
  }
  if (historyDays !== null) {
    store.history.forgetBefore(now - historyDays * dayMs)
    store.recipeJobs.forgetBefore(now - historyDays * dayMs)
  }
  backUpDaily(store, now, backupsKept)
}
