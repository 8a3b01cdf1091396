import type { Example } from '../catalog/world'
import { first } from '../catalog/world'

interface Refusal {
  /** The entry that is called. */
  entry: string
  /** Turns the services so that they refuse it, and answers the input. */
  input: Example
  /** With which status it is refused. */
  status: number
}

const taken = 'abcdefgh01234567'
const project = { name: 'Garden', is_open: true }

/** An id that is there already, under the given setting. */
const again =
  (duplicateIdStatus: 200 | 400 | 409): Example =>
  async (world) => {
    world.practice.nozbeState.settings.duplicateIdStatus = duplicateIdStatus
    const body = { id: taken, ...project }
    await world.made('projects.create', { body })
    return { body }
  }

/** One project more than the space may have, under the given setting. */
const beyond =
  (limitStatus: 400 | 402 | 403): Example =>
  ({ practice: { nozbeState } }) => {
    nozbeState.settings.limitStatus = limitStatus
    const team = first(nozbeState.teams.all())
    nozbeState.teams.put({ ...team, limits: JSON.stringify({ projects_open: 0 }) })
    return { body: project }
  }

/** What the practice services refuse though the request is right, in each way that a setting knows. */
export const refusals: Readonly<Record<string, Refusal>> = {
  'a contact that is there already': {
    entry: 'contacts.create',
    status: 400,
    input: ({ practice: { highlevelState: state } }) => {
      state.location = { ...state.location, allowDuplicateContact: false }
      const { email } = first([...state.contacts.all()].filter((contact) => contact.email))
      return { body: { email } }
    },
  },
  'a task that is not there': {
    entry: 'contacts.tasks.get',
    status: 404,
    input: ({ practice: { highlevelState: state } }) => {
      state.settings.missingRecordStatus = 404
      return { path: { contactId: first(state.contacts.all()).id, taskId: 'none' } }
    },
  },
  'a call to HighLevel too many': {
    entry: 'location.get',
    status: 429,
    input: ({ practice: { highlevelState } }) => {
      highlevelState.settings.callsPerDay = 0
      return {}
    },
  },
  'a call to Nozbe too many': {
    entry: 'teams.list',
    status: 429,
    input: ({ practice: { nozbeState } }) => {
      nozbeState.settings.rateLimit = { burst: 0, windowMs: 1000, daily: 10 }
      return {}
    },
  },
  'an id that is there already': { entry: 'projects.create', status: 409, input: again(409) },
  'an id that is there already, by a 400': { entry: 'projects.create', status: 400, input: again(400) },
  'an id that is there already, by its record': { entry: 'projects.create', status: 200, input: again(200) },
  'more than the plan allows': { entry: 'projects.create', status: 400, input: beyond(400) },
  'more than the plan allows, by a 402': { entry: 'projects.create', status: 402, input: beyond(402) },
  'more than the plan allows, by a 403': { entry: 'projects.create', status: 403, input: beyond(403) },
}
