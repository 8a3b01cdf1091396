import axios from 'axios'
import { TandemError } from '../../shared/errors'
import type { Workspace } from '../core/workspace'
import type { Practice } from '../practice/index'
import type { Store } from '../store/store'
import type { StoredRecord } from '../sync/syncStore'

/** What a person does on both sides between two runs, over HTTP as their own applications would. */
export async function editBothSides(practice: Practice, store: Store, workspace: Workspace): Promise<void> {
  const highlevel = axios.create({
    baseURL: practice.highlevel.url,
    headers: { Authorization: `Bearer ${practice.highlevel.token}`, Version: '2021-07-28' },
  })
  const nozbe = axios.create({
    baseURL: practice.nozbe.url,
    headers: { Authorization: `apikey ${practice.nozbe.token}` },
  })
  const { projectId } = workspace.nozbe
  const [mailed, both] = linkedContacts(store)
  const [completed, renamed] = openTasks(store)
  if (!mailed || !both || !completed || !renamed) {
    throw new TandemError('unexpected', { detail: 'the sample has too few contacts and tasks for the demo' })
  }

  // A new contact in Nozbe with two tasks.
  const section = await nozbe.post<{ id: string }>('/project_sections', {
    project_id: projectId,
    name: 'Ines Duarte',
  })
  for (const name of ['Send the brochure', 'Ask for a date']) {
    await nozbe.post('/tasks', { name, project_id: projectId, project_section_id: section.data.id })
  }
  // A changed e-mail in HighLevel.
  await highlevel.put(`/contacts/${mailed.highlevel.id}`, { email: 'new.address@example.com' })
  // A task completed in Nozbe.
  await nozbe.put(`/tasks/${completed.nozbe.id}`, { ended_at: Date.now() })
  // A task renamed in HighLevel.
  const task = `/contacts/${renamed.highlevel.parentId}/tasks/${renamed.highlevel.id}`
  const { data } = await highlevel.get<{ task: { dueDate: string } }>(task)
  await highlevel.put(task, {
    title: 'Call back about the offer',
    dueDate: withoutMilliseconds(data.task.dueDate),
  })
  // One contact, edited on both sides in different fields.
  await highlevel.put(`/contacts/${both.highlevel.id}`, { companyName: 'Quayside Partners' })
  const card = `/comments/${both.nozbe.parts.comment}`
  const { body } = (await nozbe.get<{ body: string }>(card)).data
  await nozbe.put(card, { body: withLine(body, 'City', 'Galway') })
}

interface LinkedPair {
  highlevel: StoredRecord
  nozbe: StoredRecord
}

function linkedPairs(store: Store, kind: 'contact' | 'task'): LinkedPair[] {
  return store.links.all(kind).flatMap((link) => {
    const highlevel = store.records.find('highlevel', kind, link.highlevelId)
    const nozbe = store.records.find('nozbe', kind, link.nozbeId)
    return highlevel && nozbe ? [{ highlevel, nozbe }] : []
  })
}

const linkedContacts = (store: Store) =>
  linkedPairs(store, 'contact').filter(
    ({ highlevel, nozbe }) => highlevel.fields.email && nozbe.parts.comment,
  )

const openTasks = (store: Store) =>
  linkedPairs(store, 'task').filter(({ nozbe }) => nozbe.fields.completed === false)

const withoutMilliseconds = (time: string): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')

/** The card with one line changed, or added before the others. */
function withLine(body: string, label: string, value: string): string {
  const line = `${label}: ${value}`
  const pattern = new RegExp(`^${label}:.*$`, 'm')
  return pattern.test(body) ? body.replace(pattern, line) : `${line}\n${body}`
}
