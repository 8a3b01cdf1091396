import type { Clock } from '../../../shared/clock'
import type { Contact } from './records'
import type { Table } from './table'

/** What searches and lists see: the contacts as they were a while ago. */
export interface SearchIndex {
  rows(): IterableIterator<Contact>
}

/** Follows every write to `contacts`, `lagMs()` milliseconds of the clock later; what is there now is seen at once. */
export function createSearchIndex(contacts: Table<Contact>, clock: Clock, lagMs: () => number): SearchIndex {
  const seen = new Map<string, Contact>()
  for (const contact of contacts.all()) seen.set(contact.id, contact)

  let waiting: { visibleAt: number; id: string; contact: Contact | undefined }[] = []
  contacts.watch((id, contact) => {
    waiting.push({ visibleAt: clock.now() + lagMs(), id, contact })
  })

  return {
    rows: () => {
      const now = clock.now()
      const ready = waiting.findIndex((write) => write.visibleAt > now)
      const due = ready === -1 ? waiting : waiting.slice(0, ready)
      waiting = ready === -1 ? [] : waiting.slice(ready)
      for (const { id, contact } of due) {
        if (contact) seen.set(id, contact)
        else seen.delete(id)
      }
      return seen.values()
    },
  }
}
