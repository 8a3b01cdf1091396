import { z } from 'zod'
import { type App, answer, requireContact, type Service, stamp } from '../context'
import { badRequest } from '../errors'
import type { Guard } from '../guard'
import type { Contact } from '../state'
import { readBody } from '../validate'

const mergeBody = z.strictObject({ loserId: z.string() })

/**
 * What a person does in HighLevel's own application and no documented route can: merging two contacts. It lies apart
 * from the API, below `/practice`.
 */
export function contactMergeRoutes(app: App, service: Service, can: Guard): void {
  app.post('/practice/contacts/:contactId/merge', can('contacts.write'), async (call) => {
    const { loserId } = await readBody(call, mergeBody)
    const winner = requireContact(service, call.req.param('contactId'))
    const loser = requireContact(service, loserId)
    if (winner.id === loser.id) throw badRequest('A merge takes two different contacts.')
    merge(service, winner, loser, stamp(service))
    return answer(call, { contact: { id: winner.id } })
  })
}

/** The loser is gone; its tasks, notes and appointments, and what the winner lacks of its details, move to the winner. */
function merge({ state }: Service, winner: Contact, loser: Contact, dateUpdated: string): void {
  const [winnerId, loserId] = [winner.id, loser.id]
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
    dateUpdated,
  })
  state.contacts.delete(loserId)
}
