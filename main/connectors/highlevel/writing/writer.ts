import type { Clock } from '../../../../shared/clock'
import type { ServicePort } from '../../../sync/ports'
import { createAppointmentWriter } from './appointmentWriter'
import { updateContact } from './contactUpdate'
import { createContactWriter } from './contactWriter'
import { impossible, type WriteContext } from './context'
import type { Finder } from './find'
import { createNoteWriter } from './noteWriter'
import { createTaskWriter } from './taskWriter'

/** Everything that writes, by the kind of what is written. */
export function createWriter(
  context: WriteContext,
  finder: Finder,
  clock: Clock,
  notify: boolean,
): Pick<ServicePort, 'create' | 'update' | 'remove' | 'move'> {
  const contacts = createContactWriter(context, finder, clock)
  const tasks = createTaskWriter(context)
  const notes = createNoteWriter(context)
  const appointments = createAppointmentWriter(context, notify)

  return {
    create: async (draft, _keys, journal, isLinked) => {
      if (draft.kind === 'contact') return contacts.create(draft, journal, isLinked)
      if (draft.kind === 'appointment') throw impossible('appointments are booked in HighLevel itself')
      const present = await finder.equal(draft, isLinked)
      if (present) return { record: present, adopted: true }
      return draft.kind === 'task' ? tasks.create(draft, journal) : notes.create(draft, journal)
    },
    update: (current, changes, _peer, journal) => {
      if (current.kind === 'contact') return updateContact(context, current, changes, journal)
      if (current.kind === 'task') return tasks.update(current, changes, journal)
      if (current.kind === 'note') return notes.update(current, changes, journal)
      return appointments.update(current, changes, journal)
    },
    remove: async (current, journal) => {
      if (current.kind === 'contact') await contacts.remove(current.id, journal)
      else if (current.kind === 'task') await tasks.remove(current, journal)
      else if (current.kind === 'note') await notes.remove(current, journal)
      else await appointments.remove(current.id, journal)
      return 'removed'
    },
    move: async (current, draft, _keys, journal) => {
      if (current.kind === 'task') return tasks.move(current, draft, journal)
      if (current.kind === 'note') return notes.move(current, draft, journal)
      throw impossible(`it cannot give ${current.kind}s to another contact`)
    },
  }
}
