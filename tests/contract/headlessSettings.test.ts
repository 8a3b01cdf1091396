import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadWorkspace } from '../../main/core/workspace'
import { usualSchedule } from '../../shared/schedule'
import {
  dataDir,
  deleteInNozbe,
  environment,
  expectConverged,
  expectError,
  headless,
  inStep,
  nameInNozbe,
  openTasks,
  pairs,
  practice,
  renameInHighLevel,
  request,
  setup,
  start,
  stored,
  titleInHighLevel,
} from './headlessWorld'

describe('the mapping', () => {
  interface Rule {
    field: string
    direction: string
    conflict: string
    label?: string
  }

  it('is printed with the names of custom fields, and accepted as printed', async () => {
    await inStep()
    const file = join(dataDir, 'mapping.json')
    const mapping = (await headless('map', 'get', '--file', file, '--json')).json()
    expect(Object.keys(mapping)).toEqual(['contact', 'task', 'note', 'appointment'])
    const custom = mapping.contact.filter(({ field }: Rule) => field.startsWith('custom.'))
    expect(custom.length).toBeGreaterThan(0)
    for (const { label } of custom) expect(label).toEqual(expect.any(String))
    const set = await headless('map', 'set', file, '--json')
    expect(set.json()).toEqual(mapping)
    const run = await headless('sync', '--full', '--json')
    expect(run.json()).toMatchObject({ changes: [], waiting: [] })
  })

  it('never deletes, whether a field is switched off or on', async () => {
    await inStep()
    const rules = (direction: string) => [
      { field: 'title', direction, conflict: 'ask' },
      { field: 'body', direction, conflict: 'ask' },
    ]
    const set = (direction: string) =>
      start(['map', 'set', '-', '--data-dir', dataDir, '--json'], JSON.stringify({ task: rules(direction) }))
    const [task] = openTasks()
    if (!task) throw new Error('No open task.')

    expect((await set('off')).code).toBe(0)
    await renameInHighLevel(task, 'Only here')
    const off = (await headless('sync', '--full', '--json')).json()
    expect(off).toMatchObject({ changes: [], errors: [], counts: { deleted: 0 } })
    expect(await nameInNozbe(task)).toBe(task.nozbe.fields.title)

    await set('both')
    const on = (await headless('sync', '--full', '--json')).json()
    expect(on.counts).toMatchObject({ created: 0, deleted: 0 })
    expect(await nameInNozbe(task)).toBe(task.nozbe.fields.title)
    const { conflicts } = (await headless('conflicts', '--json')).json()
    expect(conflicts).toMatchObject([{ field: 'title', highlevel: 'Only here' }])
    await headless('resolve', String(conflicts[0].id), '--take', 'highlevel')
    expect(await nameInNozbe(task)).toBe('Only here')
    await expectConverged()
  })

  it('that is wrong changes nothing', async () => {
    await inStep()
    const before = (await headless('map', 'get', '--json')).stdout
    const file = join(dataDir, 'wrong.json')
    writeFileSync(file, 'no JSON')
    expectError(await headless('map', 'set', file, '--json'), 'file.wrong', 2)
    for (const text of [
      '[]',
      '{"deal": []}',
      '{"task": [{"field": "colour", "direction": "both", "conflict": "ask"}]}',
      '{"task": [{"field": "title", "direction": "up", "conflict": "ask"}]}',
    ]) {
      writeFileSync(file, text)
      expectError(await headless('map', 'set', file, '--json'), 'choice.wrong')
    }
    expect((await headless('map', 'get', '--json')).stdout).toBe(before)
  })
})

describe('the share of calls that is left to others', () => {
  it('is given in per cent, and never all of them', async () => {
    await setup()
    expect((await headless('settings', '--reserve', '35')).stdout).toContain('35 % of HighLevel’s calls')
    expect((await headless('settings', '--json')).json()).toMatchObject({ reserve: 0.35 })
    expectError(await headless('settings', '--reserve', '91', '--json'), 'usage.wrong', 2)
    expect((await headless('settings', '--json')).json()).toMatchObject({ reserve: 0.35 })
  })
})

describe('the safety caps', () => {
  it('are set part by part, between their limits', async () => {
    await setup()
    const set = await headless('settings', '--ask-deletes', 'no', '--cap-share', '5', '--json')
    expect(set.json().guard).toEqual({ approveDeletes: false, cap: { share: 0.05, most: 20 } })
    expect((await headless('settings', '--cap-most', '3')).stdout).toContain('at most 3 records')
    for (const wrong of [
      ['--cap-share', '51'],
      ['--cap-share', '0'],
      ['--cap-most', '0'],
      ['--ask-deletes', 'maybe'],
    ]) {
      expectError(await headless('settings', ...wrong, '--json'), 'usage.wrong', 2)
    }
    expect((await headless('settings', '--json')).json().guard).toEqual({
      approveDeletes: false,
      cap: { share: 0.05, most: 3 },
    })
  })

  it('let deletes through up to the cap, where the user no longer wants to be asked (I6)', async () => {
    await inStep()
    await headless('settings', '--ask-deletes', 'no', '--cap-most', '1')
    const [first, second, third] = openTasks()
    if (!first || !second || !third) throw new Error('Too few open tasks.')
    await deleteInNozbe(first)
    await headless('sync', '--full')
    const { changes } = (await headless('sync', '--full', '--json')).json()
    expect(changes).toMatchObject([{ op: 'delete', service: 'highlevel', id: first.highlevel.id }])
    await deleteInNozbe(second)
    await deleteInNozbe(third)
    await headless('sync', '--full')
    const { waiting } = (await headless('sync', '--full', '--json')).json()
    expect(waiting).toMatchObject([{ type: 'approval', op: 'delete', count: 2 }])
    expect(await titleInHighLevel(second)).toBeDefined()
  })
})

describe('a task without a due date', () => {
  it('gets the one of the rule in HighLevel, which stays there', async () => {
    await inStep()
    await headless('settings', '--due-days', '10', '--due-hour', '7')
    expectError(await headless('settings', '--due-hour', '24', '--json'), 'usage.wrong', 2)
    const [known] = openTasks()
    if (!known) throw new Error('No open task.')
    const { project_id, project_section_id } = await request('nozbe', 'GET', `/tasks/${known.nozbe.id}`)
    const made = await request('nozbe', 'POST', '/tasks', {
      name: 'No hurry',
      project_id,
      project_section_id,
    })
    await headless('sync')
    const { tasks } = await request('highlevel', 'GET', `/contacts/${known.highlevel.parentId}/tasks`)
    const { dueDate } = tasks.find(({ title }: { title: string }) => title === 'No hurry')
    const days = (Date.parse(dueDate) - Date.now()) / 86_400_000
    expect(days).toBeGreaterThan(9)
    expect(days).toBeLessThan(11)
    await headless('sync', '--full')
    expect((await request('nozbe', 'GET', `/tasks/${made.id}`)).due_at).toBeNull()
  })
})

describe('the schedule', () => {
  it('is shown with the next times, and changed part by part', async () => {
    await setup()
    const shown = (await headless('schedule', '--json')).json()
    expect(shown.schedule).toEqual(usualSchedule)
    expect(shown.next).toHaveLength(5)
    const given = ['--cron', '0 9 * * 1-5', '--quiet', '22:00-07:00', '--note', '60', '--after-sleep', 'no']
    expect((await headless('schedule', ...given)).stdout).toContain('A run at the times of 0 9 * * 1-5.')
    await headless('schedule', '--note', 'always', '--appointment', '30')
    expect((await headless('schedule', '--json')).json().schedule).toEqual({
      ...usualSchedule,
      rhythm: { by: 'cron', expression: '0 9 * * 1-5' },
      kinds: { task: null, note: null, appointment: 30 },
      quiet: { from: '22:00', to: '07:00' },
      afterSleep: false,
    })
    expect((await headless('schedule', '--by-hand', '--quiet', 'none')).stdout).toBe(
      'Runs begin only by hand.\n',
    )
    expect((await headless('schedule', '--json')).json()).toMatchObject({
      schedule: { quiet: null },
      next: [],
    })
  })

  it.each([
    [['--every', '7'], 'usage.wrong'],
    [['--every', '5', '--by-hand'], 'usage.wrong'],
    [['--task', 'often'], 'usage.wrong'],
    [['--quiet', '22-7'], 'usage.wrong'],
    [['--at-start', 'maybe'], 'usage.wrong'],
    [['--cron', '0 9 * *'], 'schedule.fields'],
    [['--every', '60', '--quiet', '07:00-07:00'], 'schedule.quiet'],
  ])('%j is refused, and changes nothing', async (given, code) => {
    await setup()
    expectError(await headless('schedule', ...given, '--json'), code, code === 'usage.wrong' ? 2 : 1)
    expect((await headless('schedule', '--json')).json().schedule).toEqual(usualSchedule)
  })
})

describe('people', () => {
  it('are listed, and paired by hand', async () => {
    await inStep()
    const { people, members } = (await headless('people', '--json')).json()
    expect(people.length).toBeGreaterThan(0)
    const [{ highlevelId }] = people
    const pair = async (nozbeId: string | null) =>
      start(
        ['people', 'set', '-', '--data-dir', dataDir, '--json'],
        JSON.stringify([{ highlevelId, nozbeId }]),
      )
    const apart = (await pair(null)).json()
    expect(apart.people[0]).toMatchObject({ highlevelId, nozbeId: null })
    expect((await pair(members[0].id)).json().people[0]).toMatchObject({
      highlevelId,
      nozbeId: members[0].id,
    })
    expectError(await pair('nobody'), 'choice.wrong')
    const run = await headless('sync', '--json')
    expect(run.json().counts).toMatchObject({ deleted: 0, created: 0 })
  })
})

describe('set-up again', () => {
  const writes = () =>
    practice.requests.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/search')).length

  it.each([
    ['another project', ['--nozbe-project', 'Others']],
    ['another layout', ['--layout', 'project']],
  ])('with %s is refused before anything is written', async (_case, answers) => {
    await setup()
    const before = writes()
    expectError(await headless('setup', ...answers, '--json'), 'workspace.mismatch')
    expect(writes()).toBe(before)
    expect((await headless('sync', '--json')).json()).toMatchObject({ errors: [] })
  })

  it('with another scope lets contacts go and come', async () => {
    await inStep()
    const [first] = pairs('contact')
    const all = pairs('contact').length
    if (!first) throw new Error('Nothing is linked.')
    await request('highlevel', 'POST', `/contacts/${first.highlevel.id}/tags`, { tags: ['only this one'] })
    await headless('sync')
    const sections = [...practice.nozbeState.sections.all()].length
    expect((await setup('--scope-tag', 'Only This One')).code).toBe(0)
    const less = await headless('sync', '--json')
    expect(less.json(), less.stdout).toMatchObject({ errors: [], counts: { deleted: 0, created: 0 } })
    expect(pairs('contact').map(({ highlevel }) => highlevel.id)).toEqual([first.highlevel.id])
    expect([...practice.nozbeState.sections.all()].length).toBe(sections)

    await setup()
    const more = await headless('sync', '--json')
    expect(more.json().counts).toMatchObject({ deleted: 0 })
    expect(pairs('contact').length).toBeGreaterThan(1)
    expect(pairs('contact').length).toBeLessThanOrEqual(all)
  })

  it('layout project keeps each contact in a project of its own', async () => {
    const done = await headless('setup', '--layout', 'project', '--ambiguous', 'link', '--json')
    expect(done.json(), done.stderr).toMatchObject({
      workspace: { layout: 'project', nozbe: { projectId: null } },
    })
    const run = await headless('sync', '--json')
    expect(run.json(), run.stdout).toMatchObject({ errors: [] })
    await expectConverged()
  })
})

describe('services that are not those of the workspace', () => {
  it('the project is gone: nothing is read or written', async () => {
    await inStep()
    const home = stored((store) => loadWorkspace(store).nozbe.projectId)
    await request('nozbe', 'DELETE', `/projects/${home}`)
    const before = practice.requests.length
    for (const command of [['sync'], ['sync', '--full'], ['preview'], ['verify'], ['map', 'get']]) {
      expectError(await headless(...command, '--json'), 'workspace.mismatch')
    }
    const asked = practice.requests.slice(before)
    expect(asked.every(({ method }) => method === 'GET')).toBe(true)
    expect(asked.some(({ path }) => /contacts|tasks|comments|project_sections/.test(path))).toBe(false)
  })

  it('another space is named', async () => {
    await setup()
    environment.TANDEM_NOZBE_TEAM = 'another000000000'
    expectError(await headless('sync', '--json'), 'workspace.mismatch')
  })
})
