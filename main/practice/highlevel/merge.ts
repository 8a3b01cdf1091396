import type { HighLevelState } from './state'

/**
 * Merges two contacts, as a person does in the app: there is no route for it. The loser is gone; its tasks, notes
 * and appointments, and the tags and details that the winner lacks, move to the winner. `now` is in epoch
 * milliseconds.
 */
export function mergeContacts(state: HighLevelState, winnerId: string, loserId: string, now: number): void {
  const winner = state.contacts.get(winnerId)
  const loser = state.contacts.get(loserId)
  if (!winner || !loser || winnerId === loserId) {
    throw new RangeError('A merge takes two different contacts of the location')
  }
  for (const task of state.tasks.of(loserId)) state.tasks.put({ ...task, contactId: winnerId })
  for (const note of state.notes.of(loserId)) state.notes.put({ ...note, contactId: winnerId })
  for (const note of state.appointmentNotes.of(loserId)) {
    state.appointmentNotes.put({ ...note, contactId: winnerId })
  }
  for (const appointment of state.appointments.of(loserId)) {
    state.appointments.put({ ...appointment, contactId: winnerId })
  }
  const emails = [
    ...winner.additionalEmails,
    ...(loser.email ? [loser.email] : []),
    ...loser.additionalEmails,
  ]
  state.contacts.put({
    ...winner,
    email: winner.email ?? loser.email,
    phone: winner.phone ?? loser.phone,
    companyName: winner.companyName ?? loser.companyName,
    additionalEmails: [...new Set(emails)].filter((email) => email !== (winner.email ?? loser.email)),
    tags: [...new Set([...winner.tags, ...loser.tags])],
    dateUpdated: new Date(now).toISOString(),
  })
  state.contacts.delete(loserId)
}
