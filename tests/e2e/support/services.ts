import type { Practice } from '../../../main/practice/index'
import { expect } from './app'

const duplicates = (names: string[]): string[] => names.filter((name, index) => names.indexOf(name) !== index)

/** What a person would see twice on one of the services. */
export const seenTwice = ({ highlevelState, nozbeState }: Practice): string[] => [
  ...duplicates(
    [...highlevelState.contacts.all()].map(
      ({ firstName, lastName, email }) => `${firstName} ${lastName} ${email}`,
    ),
  ),
  ...duplicates([...highlevelState.tasks.all()].map(({ contactId, title }) => `${contactId} ${title}`)),
  ...duplicates([...nozbeState.sections.all()].map(({ project_id, name }) => `${project_id} ${name}`)),
  ...duplicates(
    [...nozbeState.tasks.all()].map(({ project_section_id, name }) => `${project_section_id} ${name}`),
  ),
]

/** Writes that the services met; HighLevel is searched by POST, too. */
export const writes = (practice: Practice): number =>
  practice.requests.filter(({ method, path }) => method !== 'GET' && !path.includes('search')).length

/** Somebody gives a contact a task in HighLevel. */
export async function addTask({ highlevel, highlevelState }: Practice, title: string): Promise<void> {
  const [contact] = [...highlevelState.contacts.all()]
  const answer = await fetch(`${highlevel.url}/contacts/${contact?.id}/tasks`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${highlevel.token}`,
      Version: '2021-07-28',
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ title, dueDate: '2030-01-01T09:00:00Z', completed: false }),
  })
  expect(answer.status).toBe(201)
}

/** How many tasks of that title there are on each side. */
export const tasksCalled = ({ highlevelState, nozbeState }: Practice, title: string) => ({
  highlevel: [...highlevelState.tasks.all()].filter((task) => task.title === title).length,
  nozbe: [...nozbeState.tasks.all()].filter(({ name }) => name === title).length,
})
