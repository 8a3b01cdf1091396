import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultDueRule } from '../../shared/canonical/due'
import { usualGuard } from '../../shared/guard'
import { usualSchedule } from '../../shared/schedule'
import {
  dataDir,
  expectError,
  headless,
  inStep,
  nameInNozbe,
  openTasks,
  practice,
  renameInHighLevel,
  renameInNozbe,
  request,
  setup,
  start,
  stored,
} from './headlessWorld'

describe('a preview', () => {
  it('is carried out as it was shown, and nothing else', async () => {
    await inStep()
    const [a, b, c] = openTasks()
    if (!a || !b || !c) throw new Error('Too few open tasks.')
    await renameInHighLevel(a, 'Shown and ticked')
    await renameInHighLevel(b, 'Shown, not ticked')
    const preview = (await headless('preview', '--json')).json()
    expect(preview.changes.map(({ op }: { op: string }) => op)).toEqual(['update', 'update'])
    await renameInHighLevel(c, 'Came later')

    const ticked = preview.changes.filter(({ recordId }: { recordId: string }) => recordId === a.nozbe.id)
    const file = join(dataDir, 'shown.json')
    writeFileSync(file, JSON.stringify({ ...preview, changes: ticked }))
    const run = await headless('sync', '--shown', file, '--json')
    expect(run.json().changes, run.stdout).toMatchObject([{ service: 'nozbe', id: a.nozbe.id }])
    expect(await nameInNozbe(b)).toBe(b.nozbe.fields.title)

    const keys = preview.changes.map(({ key }: { key: string }) => key)
    await start(['sync', '--shown', '-', '--data-dir', dataDir], JSON.stringify(keys))
    expect(await nameInNozbe(b)).toBe('Shown, not ticked')
    expect(await nameInNozbe(c)).toBe(c.nozbe.fields.title)
    await headless('sync')
    expect(await nameInNozbe(c)).toBe('Came later')
  })

  it.each([
    ['no JSON', 'The next run would make 2 changes', 'holds no JSON'],
    ['an empty file', '', 'holds no JSON'],
    ['JSON of something else', '{"keys": 1}', 'neither its “changes” nor a list of keys'],
    ['the error of a preview', '{"error": {"code": "auth.refused"}}', 'neither its “changes”'],
    [
      'keys of no preview',
      '["[\\"nozbe task x\\",\\"create\\",\\"\\",\\"\\"]", "everything"]',
      '“everything”',
    ],
  ])('that is %s is refused, and nothing is carried out', async (_case, shown, problem) => {
    await setup()
    const before = practice.requests.length
    const ended = await start(['sync', '--shown', '-', '--data-dir', dataDir, '--json'], shown)
    expectError(ended, 'file.wrong', 2)
    expect(ended.stderr).toContain(problem)
    expect(ended.json().error.remedy).toContain('preview --json')
    expect(practice.requests.length).toBe(before)
  })

  it('of some kinds only leaves the others for later', async () => {
    await inStep()
    const [task] = openTasks()
    if (!task) throw new Error('No open task.')
    await renameInHighLevel(task, 'Not a contact')
    await headless('sync', '--kinds', 'contact,note')
    expect(await nameInNozbe(task)).toBe(task.nozbe.fields.title)
    await headless('sync', '--kinds', 'task')
    expect(await nameInNozbe(task)).toBe('Not a contact')
  })
})

describe('events', () => {
  it('tell what somebody did, once, and nothing of what Tandem did', async () => {
    await inStep()
    const first = (await headless('events', '--json')).json()
    const news = (events: { name: string }[]) => events.filter(({ name }) => name !== 'appointment.upcoming')
    expect(news(first.events)).toEqual([])
    const [a, b] = openTasks()
    if (!a || !b) throw new Error('Too few open tasks.')
    await renameInHighLevel(a, 'Renamed by somebody')
    await request('nozbe', 'PUT', `/tasks/${b.nozbe.id}`, { ended_at: Date.now() })
    await headless('sync')
    await headless('sync', '--full')
    const next = (await headless('events', '--after', first.last, '--json')).json()
    expect(
      next.events.map(({ name, service }: { name: string; service: string }) => `${name} ${service}`),
    ).toEqual(['task.updated highlevel', 'task.completed nozbe'])
    const one = (await headless('events', '--after', first.last, '--limit', '1', '--json')).json()
    expect(one.events).toEqual(next.events.slice(0, 1))
    const none = (await headless('events', '--after', next.last, '--json')).json()
    expect(none).toEqual({ events: [], last: next.last })
  })
})

describe('history', () => {
  it('lists what happened to a record by either id, with who did it', async () => {
    await inStep()
    const [task] = openTasks()
    if (!task) throw new Error('No open task.')
    await renameInNozbe(task, 'Seen and carried over')
    await headless('sync')
    for (const id of [task.highlevel.id, task.nozbe.id]) {
      const { history } = (await headless('history', '--record', id, '--json')).json()
      expect(history.slice(0, 2)).toMatchObject([
        { by: 'tandem', service: 'highlevel', kind: 'task', field: 'title', after: 'Seen and carried over' },
        { by: 'nozbe', service: 'nozbe', kind: 'task', field: 'title', after: 'Seen and carried over' },
      ])
    }
    const found = (await headless('history', '--search', 'carried', '--kind', 'task', '--json')).json()
    expect(found.history).toHaveLength(2)
    expect(
      (await headless('history', '--search', 'carried', '--kind', 'note', '--json')).json().history,
    ).toEqual([])
  })

  it('is forgotten after the days that were set', async () => {
    await inStep()
    expect((await headless('settings', '--history-days', '30', '--json')).json()).toEqual({
      historyDays: 30,
      upcomingHours: 24,
      backupsKept: 14,
      reserve: 0.2,
      schedule: usualSchedule,
      guard: usualGuard,
      due: defaultDueRule,
    })
    stored((store) =>
      store.history.add({
        run: 1,
        at: Date.now() - 31 * 86_400_000,
        service: 'nozbe',
        kind: 'contact',
        op: 'update',
        recordId: 'old',
        linkId: null,
        contact: 'Longago',
        title: null,
        field: 'city',
        before: null,
        after: 'Cork',
        by: 'tandem',
        rule: null,
        base: null,
      }),
    )
    const found = async () => (await headless('history', '--search', 'Longago', '--json')).json().history
    expect(await found()).toHaveLength(1)
    await headless('sync')
    expect(await found()).toEqual([])
    expect((await headless('history', '--json')).json().history.length).toBeGreaterThan(0)
    expect((await headless('settings', '--history-days', 'never')).stdout).toContain('for ever')
  })
})
