import { beforeEach, describe, expect, it } from 'vitest'
import type { Project } from '../../main/practice/nozbe/state'
import type { RemoteRecord } from '../../main/sync/ports'
import { addProject, addTask, archive, putIntoGroup, takeOutOfGroup } from './nozbeReadingWorld'
import {
  createContact,
  createTask,
  enter,
  later,
  mirror,
  now,
  person,
  sentTo,
  state,
  world,
} from './nozbeWorld'
import { hasListed, recordOf, type Seen } from './support'

describe('the projects of the group', () => {
  let contact: RemoteRecord
  let call: RemoteRecord
  beforeEach(async () => {
    await enter('project')
    contact = await createContact({ name: 'Anna Lee', email: 'anna@example.com' })
    call = await createTask(contact.id, { title: 'Call' })
    await mirror.read()
  })
  const contactsIn = ({ records }: Seen) =>
    records.filter(({ kind }) => kind === 'contact').map(({ id }) => id)

  it('are contacts; templates, ignored names and projects beside the group are none', async () => {
    const template = addProject('Template', { is_template: true })
    const inbox = addProject(' inbox')
    for (const { id } of [template, inbox]) putIntoGroup(id)
    const beside = addProject('Beside')
    for (const { id } of [template, inbox, beside]) person.task('Strange', null, { project_id: id })
    const seen = await mirror.read({ complete: true })
    expect(contactsIn(seen)).toEqual([contact.id])
    expect(seen.records.filter(({ kind }) => kind === 'task').map(({ id }) => id)).toEqual([call.id])
  })

  it('rest when they ended, or became templates', async () => {
    archive(contact.id, 5)
    expect(recordOf(await mirror.read(), 'contact', contact.id)?.state).toBe('archived')
    archive(contact.id, null)
    state.projects.put({ ...(state.projects.get(contact.id) as Project), is_template: true })
    expect(await now(contact)).toMatchObject({ state: 'archived' })
  })

  it('rest when they are taken out of the group, with their tasks, and are not gone', async () => {
    takeOutOfGroup(contact.id)
    const seen = await mirror.read()
    expect(recordOf(seen, 'contact', contact.id)).toMatchObject({ state: 'archived', unfinished: false })
    expect(recordOf(seen, 'task', call.id)).toMatchObject({ state: 'archived', parentId: contact.id })
    expect(await now(contact)).toMatchObject({ state: 'archived' })
    putIntoGroup(contact.id)
    expect(recordOf(await mirror.read(), 'task', call.id)).toMatchObject({ state: 'live' })
    expect(await now(contact)).toMatchObject({ state: 'live' })
  })

  it('bring along what stood in them long before they came into the group', async () => {
    const old = addProject('Bob', { created_at: 5 })
    const task = addTask('Old one', old.id, { created_at: 5, last_modified: 5 })
    await mirror.read()
    later()
    putIntoGroup(old.id)
    const seen = await mirror.read()
    expect(recordOf(seen, 'contact', old.id)).toMatchObject({ fields: { name: 'Bob' } })
    expect(recordOf(seen, 'task', task.id)).toMatchObject({ parentId: old.id })
  })

  it('do not rest because an assignment cannot be understood', async () => {
    const [assignment] = state.groupAssignments.where('object_id', contact.id)
    const odd = { ...(assignment as NonNullable<typeof assignment>), object_id: 7 as unknown as string }
    state.groupAssignments.put(odd)
    const seen = await mirror.read()
    expect(seen.problems).toMatchObject([{ kind: 'contact', operation: 'group_assignments.list' }])
    expect(recordOf(seen, 'contact', contact.id)?.state).toBe('live')
    expect(hasListed(seen, 'contact')).toBe(false)
  })

  it('are asked for their tasks all at once', async () => {
    for (const name of ['Bob', 'Cleo', 'Dan']) await createContact({ name })
    await mirror.read()
    world.sent.length = 0
    await mirror.read()
    expect(sentTo(/^\/tasks$/)).toHaveLength(2)
    expect(sentTo(/^\/tasks$/)[0]?.query.has('project_id')).toBe(false)
  })
})
