import { describe, expect, it } from 'vitest'
import { freshKnowledge } from '../../../main/connectors/probes/knowledge'
import type { RemoteRecord } from '../../../main/sync/ports'
import { createJournal, draft, nothingLinked } from '../pieces'
import { knowing, portsKnowing, sentBy, world } from './world'

const peer = { id: 'contact1', url: 'https://app.example/contact1' }

async function withContact(knowledge = freshKnowledge()) {
  const { nozbe } = await portsKnowing(knowledge)
  const contact = await nozbe.create(
    { ...draft('contact', { name: 'Ada' }), peer },
    nozbe.keysFor('contact', 'c1'),
    createJournal(),
    nothingLinked,
  )
  const { record } = contact
  const createTask = (title: string) =>
    nozbe.create(
      draft('task', { title }, record.id),
      nozbe.keysFor('task', title),
      createJournal(),
      nothingLinked,
    )
  const createNote = (parent: RemoteRecord, body: string) =>
    nozbe.create(
      draft('note', { body }, parent.id, { parent }),
      nozbe.keysFor('note', body),
      createJournal(),
      nothingLinked,
    )
  return { nozbe, knowledge, contact: record, createTask, createNote }
}

const idsSent = (sent: Awaited<ReturnType<typeof sentBy>>, path: string) =>
  sent
    .filter((one) => one.method === 'POST' && one.path === path)
    .map(({ body }) => (body as { id?: string }).id)

describe('ids that Tandem makes', () => {
  it('are known to be taken from the first one on', async () => {
    const { knowledge, nozbe, createTask } = await withContact()
    expect(knowledge.answer('nozbe.clientIds')).toBe('yes')
    const { record } = await createTask('Call')
    expect(nozbe.isCopy(record.id)).toBe(true)
  })

  it.each(['ignored', 'refused'] as const)('are given no more where they are %s', async (clientIds) => {
    world.practice.nozbeState.settings.clientIds = clientIds
    const { knowledge, createTask, createNote, contact } = await withContact()
    expect(knowledge.answer('nozbe.clientIds')).toBe('no')
    const sent = await sentBy(async () => {
      await createTask('Call')
      await createNote(contact, 'Rang twice.')
    })
    expect(idsSent(sent, '/tasks')).toEqual([undefined])
    expect(idsSent(sent, '/comments')).toEqual([undefined])
    const { tasks } = world.practice.nozbeState
    expect([...tasks.all()].filter(({ name }) => name === 'Call')).toHaveLength(1)
  })

  it.each(['task', 'note'] as const)(
    'do not have to be: what a lost answer left of a %s is found by what it says',
    async (kind) => {
      world.practice.nozbeState.settings.clientIds = 'refused'
      const { nozbe, createTask, createNote, contact } = await withContact()
      const { record } = kind === 'task' ? await createTask('Call') : await createNote(contact, 'Rang twice.')
      const lost = draft(kind, kind === 'task' ? { title: 'Call' } : { body: 'Rang twice.' }, contact.id, {
        parent: contact,
      })
      const found = await nozbe.settle(lost, nozbe.keysFor(kind, 'x'), nothingLinked, world.clock.now())
      expect(found?.id).toBe(record.id)
      const isLinked = (_: unknown, id: string) => id === record.id
      expect(await nozbe.settle(lost, nozbe.keysFor(kind, 'x'), isLinked, world.clock.now())).toBeNull()
    },
  )

  it('are not taken for the fault of a body that is refused for another reason', async () => {
    const { nozbe, knowledge, contact } = await withContact(knowing({}))
    const wrong = draft('task', { title: 'Call', dueDate: '2026-06-01' }, contact.id)
    world.practice.faults.add({
      service: 'nozbe',
      kind: 'status',
      status: 400,
      body: { message: 'due_at: is not allowed with this id' },
      method: 'POST',
      path: /^\/tasks$/,
    })
    await expect(
      nozbe.create(wrong, nozbe.keysFor('task', 'x'), createJournal(), nothingLinked),
    ).rejects.toMatchObject({ code: 'request.refused' })
    expect(knowledge.answer('nozbe.clientIds')).toBe('yes')
  })

  it.each([409, 400] as const)('that are there already are answered with %i', async (duplicateIdStatus) => {
    world.practice.nozbeState.settings.duplicateIdStatus = duplicateIdStatus
    const { knowledge, createTask } = await withContact()
    const { record } = await createTask('Call')
    expect(await createTask('Call')).toMatchObject({ record: { id: record.id }, adopted: true })
    expect(knowledge.answer('nozbe.duplicateId')).toBe(duplicateIdStatus)
  })
})
