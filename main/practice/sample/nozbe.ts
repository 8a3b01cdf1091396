import type { Contact, HighLevelState } from '../highlevel/state'
import { newRecord } from '../nozbe/fields'
import { tagAssignmentFields, tagFields } from '../nozbe/records/tasks'
import type { NozbeState } from '../nozbe/state'
import type { Random } from '../random'
import { addOwnProjects } from './nozbeProjects'
import { createSpace, type Space } from './nozbeSpace'

/** People whom Brightwater has so far in Nozbe only. */
export const nozbeOnly = {
  withCard: { name: 'Aleksandra Bugaj', email: 'aleksandra@kawiarniabugaj.example', phone: '+48587004471' },
  withTasks: { name: 'Tomasz Gierak' },
} as const

/**
 * The Nozbe side: a project "Contacts", begun by hand for one contact in twenty, and the team's own projects, with
 * which contacts have nothing to do.
 */
export function sampleNozbe(random: Random, highlevel: HighLevelState, now: number): NozbeState {
  const space = createSpace(random, now)
  const projectId = space.project('Contacts', false)
  const inbox = space.section(projectId, 'Inbox')

  for (const contact of begun(highlevel)) {
    const cardId = addCard(space, projectId, `${contact.firstName} ${contact.lastName}`, cardLines(contact))
    for (const tag of contact.tags) addTag(space, cardId, tag)
  }
  addNozbeOnly(space, projectId)

  space.task({ name: 'Sort the business cards from the fair', projectId, sectionId: inbox })
  const archive = space.section(projectId, 'Archive')
  space.task({ name: 'Old price list', projectId, sectionId: archive, isDone: true })
  space.task({ name: 'Who called on Monday about the vases?', projectId })
  space.task({ name: 'Print new business cards', projectId, member: 1, due: 4 })
  space.task({ name: 'Clean up the address list', projectId, member: 2, due: -2 })

  addOwnProjects(space)
  return space.state
}

/** One contact in twenty, at least three, spread over those with an e-mail. */
function begun({ contacts }: HighLevelState): Contact[] {
  const withEmail = Array.from(contacts.all()).filter(({ email }) => email !== null)
  const count = Math.min(withEmail.length, Math.max(3, Math.round(contacts.size / 20)))
  return Array.from(
    { length: count },
    (_, position) => withEmail[Math.floor((position * withEmail.length) / count)],
  ).filter((contact) => contact !== undefined)
}

/** What a person would write down of a contact: a line for whatever is known. */
function cardLines(contact: Contact): string[] {
  const lines: [label: string, value: string | null][] = [
    ['E-mail', contact.email],
    ['Phone', contact.phone],
    ['Company', contact.companyName],
    ['Street', contact.address1],
    ['City', contact.city],
    ['State', contact.state],
    ['Postal code', contact.postalCode],
    ['Country', contact.country],
    ['Website', contact.website],
    ['Birthday', contact.dateOfBirth],
    ['Source', contact.source],
  ]
  return lines.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []))
}

/** A section of the contact's name, and in it a card of that name with the lines as its pinned comment. */
function addCard(space: Space, projectId: string, name: string, lines: string[]): string {
  const sectionId = space.section(projectId, name)
  const cardId = space.task({ name, projectId, sectionId })
  space.comment(cardId, lines.join('\n'), true)
  return cardId
}

function addTag({ state, teamId, newId }: Space, taskId: string, name: string): void {
  const present = Array.from(state.tags.all()).find((tag) => tag.name === name)
  const tag = present ?? state.tags.put(newRecord(tagFields, { id: newId(), team_id: teamId, name }))
  state.tagAssignments.put(newRecord(tagAssignmentFields, { id: newId(), task_id: taskId, tag_id: tag.id }))
}

function addNozbeOnly(space: Space, projectId: string): void {
  const { withCard, withTasks } = nozbeOnly
  addCard(space, projectId, withCard.name, [
    `E-mail: ${withCard.email}`,
    `Phone: ${withCard.phone}`,
    'Company: Kawiarnia Bugaj',
    'City: Sopot',
  ])
  const sectionId = space.section(projectId, withTasks.name)
  space.task({ name: 'Call about the workshop lamps', projectId, sectionId, member: 0, due: 1 })
  const offer = space.task({ name: 'Write the offer', projectId, sectionId, member: 2, due: 6 })
  space.comment(offer, 'Six lamps, dimmable. Fitting is on him.', true)
}
