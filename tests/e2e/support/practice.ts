import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import axios from 'axios'

interface Endpoints {
  highlevel: { url: string; token: string; locationId: string }
  nozbe: { url: string; token: string }
}

interface HighLevelContact {
  id: string
  firstName: string | null
  lastName: string | null
  companyName: string | null
  city: string | null
}

interface NozbeComment {
  id: string
  task_id: string
  body: string
}

interface NozbeTask {
  id: string
  project_section_id: string | null
}

interface NozbeRow {
  id: string
  name: string
  project_id: string | null
}

/** Nozbe's lists are read in one page of this length. */
const pageSize = 1000

/** Sections that hold no contact. */
const otherSections = ['Inbox', 'Archive']

export const nameOf = ({ firstName, lastName }: HighLevelContact): string =>
  [firstName, lastName].filter((part) => part).join(' ')

/** The practice services of a running app, seen from outside, as the services' own applications would see them. */
export function connectServices(dataDir: string) {
  const endpoints: Endpoints = JSON.parse(readFileSync(join(dataDir, 'practice', 'endpoints.json'), 'utf8'))
  const { locationId } = endpoints.highlevel
  const highlevel = axios.create({
    baseURL: endpoints.highlevel.url,
    headers: { Authorization: `Bearer ${endpoints.highlevel.token}`, Version: '2021-07-28' },
  })
  const nozbe = axios.create({
    baseURL: endpoints.nozbe.url,
    headers: { Authorization: `apikey ${endpoints.nozbe.token}` },
  })
  const rows = async <T>(resource: string) => {
    const { data } = await nozbe.get<T[]>(`/${resource}`, { params: { limit: pageSize } })
    if (data.length >= pageSize) throw new Error(`The practice ${resource} no longer fit into one page.`)
    return data
  }
  /** Cards that name their contact in HighLevel. */
  const cards = async () =>
    (await rows<NozbeComment>('comments')).flatMap((comment) => {
      const contact = /\/contacts\/detail\/(\w+)/.exec(comment.body)?.[1]
      return contact ? [{ ...comment, contact }] : []
    })

  return {
    endpoints,
    highlevel: {
      contacts: () =>
        allPages(async (page) => {
          const body = { locationId, page: page + 1, pageLimit: 100 }
          return (await highlevel.post<{ contacts: HighLevelContact[] }>('/contacts/search', body)).data
            .contacts
        }),
      contact: async (id: string) =>
        (await highlevel.get<{ contact: HighLevelContact }>(`/contacts/${id}`)).data.contact,
      editContact: async (id: string, fields: { companyName?: string; phone?: string; city?: string }) => {
        await highlevel.put(`/contacts/${id}`, fields)
      },
      addContact: async (fields: { firstName: string; lastName: string; email: string }) => {
        await highlevel.post('/contacts/', { locationId, ...fields })
      },
      tasks: () =>
        allPages(async (page) => {
          const body = { limit: 100, skip: page * 100 }
          const path = `/locations/${locationId}/tasks/search`
          return (await highlevel.post<{ tasks: unknown[] }>(path, body)).data.tasks
        }),
    },
    nozbe: {
      /** The contacts are sections of Tandem's project; of the tasks in one, the first is the contact's card. */
      counts: async () => {
        const project = (await rows<NozbeRow>('projects')).find(({ name }) => name === 'Contacts')
        const contacts = (await rows<NozbeRow>('project_sections'))
          .filter(({ project_id, name }) => project_id === project?.id && !otherSections.includes(name))
          .map(({ id }) => id)
        const mark = (await rows<NozbeRow>('tags')).find(({ name }) => name === 'appointment')
        const assigned = await rows<{ id: string; tag_id: string; task_id: string }>('tag_assignments')
        const appointments = assigned
          .filter(({ tag_id }) => tag_id === mark?.id)
          .map(({ task_id }) => task_id)
        const tasks = (await rows<NozbeTask>('tasks')).filter(
          ({ id, project_section_id }) =>
            contacts.includes(project_section_id ?? '') && !appointments.includes(id),
        )
        return { contacts: contacts.length, tasks: tasks.length - contacts.length }
      },
      taskNames: async () => (await rows<NozbeRow>('tasks')).map(({ name }) => name),
      /** Cards by the id that their contact has in HighLevel, as text. */
      cards: async () => new Map((await cards()).map(({ contact, body }) => [contact, body])),
      /** Writes a line of the cards of these contacts of HighLevel, or adds it. */
      editCards: async (label: string, values: ReadonlyMap<string, string>) => {
        for (const card of await cards()) {
          const value = values.get(card.contact)
          if (value === undefined) continue
          const line = new RegExp(`^${label}:.*$`, 'm')
          const body = line.test(card.body)
            ? card.body.replace(line, `${label}: ${value}`)
            : card.body.replace(/^E-mail:.*$/m, (email) => `${email}\n${label}: ${value}`)
          await nozbe.put(`/comments/${card.id}`, { body })
        }
      },
      /** Deletes tasks of one contact in Nozbe, and returns their names. */
      deleteTasks: async (count: number) => {
        const known = new Set((await cards()).map(({ task_id }) => task_id))
        const sections = (await rows<NozbeRow>('project_sections')).filter(
          ({ name }) => !otherSections.includes(name),
        )
        const inSections = new Set(sections.map(({ id }) => id))
        const tasks = (await rows<NozbeTask & { name: string; ended_at: number | null }>('tasks')).filter(
          ({ id, project_section_id, ended_at }) =>
            !known.has(id) && ended_at === null && inSections.has(project_section_id ?? ''),
        )
        const gone = tasks.slice(0, count)
        for (const { id } of gone) await nozbe.delete(`/tasks/${id}`)
        return gone.map(({ name }) => name)
      },
      /** What a line, e.g. `Company`, says on the card of the contact with this id in HighLevel. */
      lineOn: async (contact: string, label: string) => {
        const card = (await cards()).find((one) => one.contact === contact)
        return new RegExp(`^${label}: ?(.*)$`, 'm').exec(card?.body ?? '')?.[1]
      },
      /** Writes a line, e.g. `Company`, of a card, and returns the id that its contact has in HighLevel. */
      editCard: async (label: string, value: string) => {
        const [card] = await cards()
        if (!card) throw new Error('No card in Nozbe names its contact in HighLevel.')
        const body = card.body.replace(new RegExp(`^${label}:.*$`, 'm'), `${label}: ${value}`)
        await nozbe.put(`/comments/${card.id}`, { body })
        return card.contact
      },
    },
  }
}

async function allPages<T>(read: (page: number) => Promise<T[]>): Promise<T[]> {
  const found: T[] = []
  for (let page = 0; ; page++) {
    const rows = await read(page)
    if (rows.length === 0) return found
    found.push(...rows)
  }
}
