import { describe, expect, it } from 'vitest'
import {
  deleteInHighLevel,
  deleteInNozbe,
  expectConverged,
  expectError,
  headless,
  inStep,
  nameInNozbe,
  openTasks,
  type Pair,
  pairs,
  practice,
  renameInHighLevel,
  renameInNozbe,
  request,
  titleInHighLevel,
} from './headlessWorld'

function anOpenTask(): Pair {
  const [task] = openTasks()
  if (!task) throw new Error('The sample has no open task.')
  return task
}

describe('conflicts', () => {
  /** A task that was renamed on both sides, and the id of its conflict. */
  async function conflicting(): Promise<{ task: Pair; id: number; before: unknown }> {
    await inStep()
    const task = anOpenTask()
    await renameInHighLevel(task, 'Call about the lease')
    await renameInNozbe(task, 'Write about the lease')
    const run = await headless('sync', '--json')
    expect(run.code, run.stdout).toBe(3)
    const { conflicts } = (await headless('conflicts', '--json')).json()
    expect(conflicts).toEqual([
      {
        id: expect.any(Number),
        kind: 'task',
        contact: expect.any(String),
        title: expect.stringMatching(/^(Call|Write) about the lease$/),
        recordIds: { highlevel: task.highlevel.id, nozbe: task.nozbe.id },
        field: 'title',
        base: task.highlevel.fields.title,
        highlevel: 'Call about the lease',
        nozbe: 'Write about the lease',
      },
    ])
    return { task, id: conflicts[0].id, before: task.highlevel.fields.title }
  }

  it.each([
    [['--take', 'nozbe'], 'Write about the lease'],
    [['--take', 'highlevel'], 'Call about the lease'],
    [['--value', 'Meet about the lease'], 'Meet about the lease'],
    [['--value', 'true'], 'true'],
  ])('are settled by %j, on both sides', async (choice, title) => {
    const { task, id } = await conflicting()
    const done = await headless('resolve', String(id), ...choice, '--json')
    expect(done.code, done.stdout).toBe(0)
    expect(await titleInHighLevel(task)).toBe(title)
    expect(await nameInNozbe(task)).toBe(title)
    expect((await headless('conflicts', '--json')).json()).toEqual({ conflicts: [] })
    await expectConverged()
  })

  it('take the value that both sides had before', async () => {
    const { task, id, before } = await conflicting()
    await headless('resolve', String(id), '--take', 'base')
    expect(await titleInHighLevel(task)).toBe(before)
    expect(await nameInNozbe(task)).toBe(before)
  })

  it('refuse an unknown id and a value of another form, and change nothing', async () => {
    const { task, id } = await conflicting()
    expectError(await headless('resolve', '999', '--take', 'nozbe', '--json'), 'entry.unknown')
    expectError(await headless('resolve', String(id), '--value', '["a"]', '--json'), 'choice.wrong')
    expect(await titleInHighLevel(task)).toBe('Call about the lease')
    expect((await headless('conflicts')).stdout).toContain('HighLevel says “Call about the lease”')
  })
})

describe('approvals', () => {
  async function asked(): Promise<{ id: number }> {
    const first = await headless('sync', '--full', '--json')
    expect(first.json().waiting).toMatchObject([{ type: 'gone', kind: 'task', title: expect.any(String) }])
    expect((await headless('approvals', '--json')).json()).toEqual({ approvals: [] })
    const second = await headless('sync', '--full', '--json')
    expect(second.code, second.stdout).toBe(3)
    const { approvals } = (await headless('approvals', '--json')).json()
    expect(approvals).toHaveLength(1)
    expect(Object.keys(approvals[0]).sort()).toEqual(
      ['contact', 'count', 'id', 'kind', 'op', 'reason', 'records', 'title'].sort(),
    )
    expect(approvals[0]).toMatchObject({ kind: 'task', op: 'delete', count: 1 })
    return approvals[0]
  }

  it('let a delete through, and undo brings the record back', async () => {
    await inStep()
    const task = anOpenTask()
    await deleteInHighLevel(task)
    const { id } = await asked()
    expect((await headless('approvals')).stdout).toMatch(/^Approval \d+: delete the task “/)
    const done = await headless('approve', String(id), '--json')
    expect(done.json()).toMatchObject({ counts: { deleted: 1 }, errors: [] })
    expect(done.code).toBe(0)
    expect(await nameInNozbe(task)).toBeUndefined()
    await expectConverged()

    const undone = await headless('undo', String(done.json().runId), '--json')
    expect(undone.json(), undone.stderr).toMatchObject({ notUndone: [], run: { errors: [] } })
    await headless('sync', '--full')
    const titles = openTasks().map(({ highlevel }) => highlevel.fields.title)
    expect(titles).toContain(task.highlevel.fields.title)
    await expectConverged()
  })

  it('refuse a delete: the record is made again where it was deleted', async () => {
    await inStep()
    const task = anOpenTask()
    await deleteInNozbe(task)
    const { id } = await asked()
    const done = await headless('reject', String(id), '--json')
    expect(done.json()).toMatchObject({ counts: { deleted: 0, created: 1 }, errors: [] })
    expect(await titleInHighLevel(task)).toBe(task.highlevel.fields.title)
    const restored = pairs('task').find(({ highlevel }) => highlevel.id === task.highlevel.id)
    expect(restored && (await nameInNozbe(restored))).toBe(task.nozbe.fields.title)
    await expectConverged()
    expectError(await headless('reject', String(id), '--json'), 'entry.unknown')
  })

  it('name a delete that met an edit as a conflict without a field', async () => {
    await inStep()
    const task = anOpenTask()
    await deleteInNozbe(task)
    await renameInHighLevel(task, 'Still wanted')
    await headless('sync', '--full')
    await headless('sync', '--full')
    const { conflicts } = (await headless('conflicts', '--json')).json()
    expect(conflicts).toMatchObject([{ kind: 'task', field: null }])
    const done = await headless('resolve', String(conflicts[0].id), '--take', 'highlevel', '--json')
    expect(done.json(), done.stderr).toMatchObject({ counts: { created: 1, deleted: 0 } })
    await expectConverged()
  })
})

describe('undo', () => {
  it('brings both sides back to what they were before a run', async () => {
    await inStep()
    const task = anOpenTask()
    const { title } = task.highlevel.fields
    await renameInHighLevel(task, 'A slip of the finger')
    const run = (await headless('sync', '--json')).json()
    expect(await nameInNozbe(task)).toBe('A slip of the finger')
    const undone = await headless('undo', String(run.runId), '--json')
    expect(Object.keys(undone.json()).sort()).toEqual(['notUndone', 'run'])
    expect(undone.json().notUndone).toEqual([])
    expect(await nameInNozbe(task)).toBe(title)
    expect(await titleInHighLevel(task)).toBe(title)
    await expectConverged()
  })

  it('of one record leaves what was changed since, and says so', async () => {
    await inStep()
    const task = anOpenTask()
    await renameInHighLevel(task, 'First')
    await headless('sync')
    await renameInNozbe(task, 'Second')
    await headless('sync', '--kinds', 'contact')
    const undone = await headless('undo', '--record', task.nozbe.id, '--kind', 'task', '--json')
    expect(undone.json().notUndone).toMatchObject([{ kind: 'task', field: 'title', reason: 'changed' }])
    expectError(await headless('undo', '4711', '--json'), 'undo.nothing')
  })

  it('of many records asks first', async () => {
    await inStep()
    const [{ run }] = (await headless('history', '--json')).json().history
    const refused = await headless('undo', String(run), '--json')
    expectError(refused, 'undo.many')
    expect(refused.json().error.remedy).toContain('--yes')
    expect(refused.stderr).toContain('--yes')
    const before = [...practice.nozbeState.tasks.all()].length
    const undone = await headless('undo', String(run), '--yes', '--json')
    expect(undone.json().run.counts.deleted).toBeGreaterThan(20)
    expect([...practice.nozbeState.tasks.all()].length).toBeLessThan(before)
  })
})

describe('links', () => {
  it('are undone and made by hand', async () => {
    await inStep()
    const [contact] = pairs('contact')
    if (!contact) throw new Error('Nothing is linked.')
    const { highlevel, nozbe } = contact
    const unlinked = await headless('unlink', nozbe.id, '--json')
    expect(unlinked.json()).toEqual({
      unlinked: { kind: 'contact', highlevel: highlevel.id, nozbe: nozbe.id },
    })
    await request('highlevel', 'PUT', `/contacts/${highlevel.id}`, { companyName: 'Elsewhere Ltd' })
    const alone = await headless('sync', '--full', '--json')
    expect(alone.json()).toMatchObject({ changes: [], errors: [] })

    const unknown = await headless('link', highlevel.id, 'nowhere', '--json')
    expectError(unknown, 'entry.unknown')
    expect(unknown.stderr).toContain('no contact in Nozbe with the id nowhere')
    const linked = await headless('link', highlevel.id, nozbe.id, '--json')
    expect(linked.json()).toEqual({ linked: { kind: 'contact', highlevel: highlevel.id, nozbe: nozbe.id } })
    expectError(await headless('link', highlevel.id, nozbe.id, '--json'), 'choice.wrong')
    const again = await headless('sync', '--json')
    expect(again.json().counts).toMatchObject({ created: 0, deleted: 0 })
    const { conflicts } = (await headless('conflicts', '--json')).json()
    for (const { id } of conflicts) await headless('resolve', String(id), '--take', 'highlevel')
    await expectConverged()
    expectError(await headless('unlink', 'nobody', '--json'), 'entry.unknown')
  })
})
