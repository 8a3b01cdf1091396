import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { beforeEach, describe, expect, it } from 'vitest'
import { createTriggerFeed } from '../../main/core/triggerFeed'
import { openStore, type Store } from '../../main/store/store'
import type { Backup } from '../../shared/backups'
import {
  dataDir,
  deleteInHighLevel,
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
  stored,
  titleInHighLevel,
} from './headlessWorld'

/** A backup, and a workspace that has moved on since. */

const backUp = async (): Promise<Backup> => (await headless('backup', '--json')).json().backup
const sync = async (...more: string[]) => {
  const ended = await headless('sync', '--full', '--json', ...more)
  expect(ended.json().errors, ended.stdout).toEqual([])
  return ended.json()
}
const waiting = () => stored((store) => store.waiting())
const decideAll = async (decision: 'approve' | 'reject') => {
  for (const item of waiting()) {
    if (item.type === 'approval') await headless(decision, String(item.id), '--json')
  }
}

const expectDone = ({ code, stdout, stderr }: Awaited<ReturnType<typeof headless>>) =>
  expect(code, stdout + stderr).toBe(0)

interface World {
  highlevel: string[]
  nozbe: string[]
}
/** What a person sees on both services, sorted. */
const world = (): World => {
  const { contacts, tasks, notes } = practice.highlevelState
  const nozbe = practice.nozbeState
  return {
    highlevel: [
      ...[...contacts.all()].map(({ firstName, lastName }) => `contact ${firstName} ${lastName}`),
      ...[...tasks.all()].map(({ title, contactId }) => `task ${contactId} ${title}`),
      ...[...notes.all()].map(({ body, contactId }) => `note ${contactId} ${body}`),
    ].sort(),
    nozbe: [
      ...[...nozbe.sections.all()].map(({ name }) => `section ${name}`),
      ...[...nozbe.tasks.all()].map(({ name, project_section_id }) => `task ${project_section_id} ${name}`),
      ...[...nozbe.comments.all()]
        .filter(({ is_deleted }) => !is_deleted)
        .map(({ body, task_id }) => `comment ${task_id} ${body}`),
    ].sort(),
  }
}

const restore = async (name: string) => {
  const ended = await headless('restore', name, '--json')
  expect(ended.code, ended.stdout + ended.stderr).toBe(0)
}

async function withStoreOf(file: string, work: (store: Store) => Promise<void>): Promise<void> {
  const store = openStore(file, Date.now())
  await work(store).finally(store.close)
}

const someTasks = (): [Pair, Pair, Pair, Pair] => {
  const [a, b, c, d] = openTasks()
  if (!a || !b || !c || !d) throw new Error('The practice has too few tasks.')
  return [a, b, c, d]
}

/** A task that was made again in HighLevel, after a backup. */
async function madeAgainSince(): Promise<{ name: string; again: Pair }> {
  const [task] = someTasks()
  const { name } = await backUp()
  await deleteInHighLevel(task)
  await sync()
  await sync()
  await decideAll('reject')
  await sync()
  const again = pairs('task').find(({ nozbe }) => nozbe.id === task.nozbe.id)
  if (!again || again.highlevel.id === task.highlevel.id) throw new Error('It was not made again.')
  return { name, again }
}

beforeEach(inStep)

/** A task that somebody made in Nozbe, and that was then copied to HighLevel. */
async function copiedFromNozbe() {
  const [task] = someTasks()
  const project_id = practice.nozbeState.tasks.get(task.nozbe.id)?.project_id
  const made = { name: 'Made in Nozbe', project_id, project_section_id: task.nozbe.parentId }
  await request('nozbe', 'POST', '/tasks', made)
  await sync()
  const copied = pairs('task').find(({ nozbe }) => nozbe.fields.title === made.name)
  if (!copied) throw new Error('It was not copied.')
  return copied
}

describe('after a restore', () => {
  it('what both services agree on stays as it is, and nothing is asked', async () => {
    const { name } = await backUp()
    const [renamed, renamedThere, deleted] = someTasks()
    await renameInHighLevel(renamed, 'Renamed in HighLevel')
    await renameInNozbe(renamedThere, 'Renamed in Nozbe')
    await deleteInHighLevel(deleted)
    await request('highlevel', 'POST', `/contacts/${renamed.highlevel.parentId}/tasks`, {
      title: 'Made in HighLevel',
      dueDate: '2027-01-04T10:00:00Z',
      completed: false,
    })
    await request('nozbe', 'POST', '/tasks', {
      name: 'Made in Nozbe',
      project_id: practice.nozbeState.tasks.get(renamed.nozbe.id)?.project_id,
      project_section_id: renamedThere.nozbe.parentId,
    })
    await request('highlevel', 'POST', `/contacts/${renamed.highlevel.parentId}/notes`, { body: 'A note' })
    await request('highlevel', 'POST', '/contacts/', {
      locationId: practice.highlevel.locationId,
      firstName: 'Nadia',
      lastName: 'Newcomer',
      email: 'nadia@example.com',
    })
    await sync()
    await sync()
    await decideAll('approve')
    await sync()
    expect(waiting()).toEqual([])
    const before = world()

    await restore(name)
    await sync()
    await sync()
    expect(world()).toEqual(before)
    expect(waiting()).toEqual([])
    await expectConverged()
    // And it goes on as before.
    await renameInNozbe(renamed, 'Renamed afterwards')
    await sync()
    expect(await titleInHighLevel(renamed)).toBe('Renamed afterwards')
  })

  it('an edit of one side that takes back what was synced is not written over', async () => {
    const [task] = someTasks()
    const old = await titleInHighLevel(task)
    const { name } = await backUp()
    await renameInNozbe(task, 'In between')
    await sync()
    await renameInHighLevel(task, old ?? '')
    await restore(name)
    await sync()
    expect([await titleInHighLevel(task), await nameInNozbe(task)]).toEqual([old, 'In between'])
    expect(waiting()).toMatchObject([{ type: 'conflict', field: 'title' }])
  })

  it('a delete that was approved before is asked about again, and one that was refused leaves no second record', async () => {
    const [approved, refused] = someTasks()
    await deleteInHighLevel(approved)
    await sync()
    await sync()
    const { name } = await backUp()
    await decideAll('approve')
    await deleteInHighLevel(refused)
    await sync()
    await sync()
    await decideAll('reject')
    await sync()
    expect(waiting()).toEqual([])
    const before = world()
    await restore(name)
    for (let run = 0; run < 3; run += 1) await sync()
    expect(world()).toEqual(before)
    await expectConverged()
  })

  it('what was made again since, and edited there alone, is not copied a second time', async () => {
    const { name, again } = await madeAgainSince()
    await renameInHighLevel(again, 'Edited in HighLevel')
    const before = world()
    await restore(name)
    for (let run = 0; run < 3; run += 1) await sync()
    expect(world()).toEqual(before)
    expect(waiting()).toMatchObject([
      { type: 'conflict', field: null, recordIds: { nozbe: again.nozbe.id } },
      { type: 'ambiguous', kind: 'task', service: 'highlevel', recordId: again.highlevel.id },
    ])

    // The user says that the two are one.
    expectDone(await headless('unlink', again.nozbe.id, '--kind', 'task', '--json'))
    expectDone(await headless('link', again.highlevel.id, again.nozbe.id, '--kind', 'task', '--json'))
    await sync()
    expect(world()).toEqual(before)
    expect(waiting()).toMatchObject([{ type: 'conflict', field: 'title' }])
  })

  it('what was made again since, and edited on the other side alone, is linked again', async () => {
    const { name, again } = await madeAgainSince()
    await renameInNozbe(again, 'Edited in Nozbe')
    const before = world()
    await restore(name)
    await sync()
    await sync()
    expect(world()).toEqual(before)
    expect(waiting()).toMatchObject([{ type: 'conflict', field: 'title', nozbe: 'Edited in Nozbe' }])
  })

  it('what was made in Nozbe since, copied and then edited there alone, is not copied a second time (I4)', async () => {
    const { name } = await backUp()
    const copied = await copiedFromNozbe()
    await renameInNozbe(copied, 'Edited in Nozbe')
    const before = world()
    await restore(name)
    for (let run = 0; run < 3; run += 1) await sync()
    // What is edited later on is in question still.
    await renameInHighLevel(copied, 'Edited in HighLevel')
    await sync()
    expect(world().nozbe).toEqual(before.nozbe)
    expect(world().highlevel).toHaveLength(before.highlevel.length)
    expect(waiting()).toMatchObject([
      { type: 'ambiguous', kind: 'task', recordId: copied.highlevel.id },
      { type: 'ambiguous', kind: 'task', recordId: copied.nozbe.id },
    ])

    expectDone(await headless('link', copied.highlevel.id, copied.nozbe.id, '--kind', 'task', '--json'))
    await sync()
    expect(waiting()).toMatchObject([{ type: 'conflict', field: 'title' }])
  })

  it('what was copied from Nozbe since, edited here and given to another contact there, is not copied again (I4)', async () => {
    const { name } = await backUp()
    const copied = await copiedFromNozbe()
    await renameInHighLevel(copied, 'Edited in HighLevel')
    const other = pairs('contact').find(({ nozbe }) => nozbe.id !== copied.nozbe.parentId)?.nozbe.id
    await request('nozbe', 'PUT', `/tasks/${copied.nozbe.id}`, { project_section_id: other })
    const before = world()
    await restore(name)
    await sync()
    await sync()
    expect(world().nozbe).toHaveLength(before.nozbe.length)
    expect(world().highlevel).toHaveLength(before.highlevel.length)
    expect(waiting()).toHaveLength(2)
  })

  it('what is new on one side only is copied as ever', async () => {
    const { name } = await backUp()
    const [task] = someTasks()
    await restore(name)
    const made = { title: 'Made in HighLevel', dueDate: '2027-01-04T10:00:00Z', completed: false }
    await request('highlevel', 'POST', `/contacts/${task.highlevel.parentId}/tasks`, made)
    await sync()
    await sync()
    expect(waiting()).toEqual([])
    expect(pairs('task').filter(({ nozbe }) => nozbe.fields.title === made.title)).toHaveLength(1)
    await expectConverged()
  })

  it('what was opened again on one side is asked about, not completed again (I3)', async () => {
    const [task] = someTasks()
    const completed = (value: boolean) =>
      request(
        'highlevel',
        'PUT',
        `/contacts/${task.highlevel.parentId}/tasks/${task.highlevel.id}/completed`,
        {
          completed: value,
        },
      )
    await completed(true)
    await sync()
    const { name } = await backUp()
    await completed(false)
    await restore(name)
    await sync()
    await sync()
    expect(practice.highlevelState.tasks.get(task.highlevel.id)?.completed).toBe(false)
    expect(waiting()).toMatchObject([{ type: 'conflict', field: 'completed', highlevel: false, nozbe: true }])
  })

  it('what was given to another contact in Nozbe is asked about, not given back (I3)', async () => {
    const [task] = someTasks()
    const other = pairs('contact').find(({ nozbe }) => nozbe.id !== task.nozbe.parentId)?.nozbe.id
    const { name } = await backUp()
    await request('nozbe', 'PUT', `/tasks/${task.nozbe.id}`, { project_section_id: other })
    await restore(name)
    await sync()
    await sync()
    expect(practice.nozbeState.tasks.get(task.nozbe.id)?.project_section_id).toBe(other)
    expect(waiting()).toMatchObject([{ type: 'conflict', field: 'contact' }])
  })

  it('what is gone since is found by the next runs, whoever asks for them', async () => {
    const [task] = someTasks()
    const { name } = await backUp()
    await deleteInHighLevel(task)
    await sync()
    await sync()
    await decideAll('approve')
    await sync()
    await restore(name)
    for (let run = 0; run < 2; run += 1) await headless('sync', '--json')
    expect(pairs('task').map(({ nozbe }) => nozbe.id)).not.toContain(task.nozbe.id)
    expect(waiting()).toEqual([])
  })

  it('nobody is told again what happened before', async () => {
    const { name } = await backUp()
    const [task] = someTasks()
    await renameInNozbe(task, 'Renamed in Nozbe')
    await sync()
    await restore(name)
    stored((store) => createTriggerFeed(store).subscribe('somebody', () => {}))
    await sync()
    const told: string[] = []
    const hear = async (store: Store) => {
      const feed = createTriggerFeed(store)
      feed.subscribe('somebody', ({ name }) => void told.push(name))
      await feed.deliver()
    }
    const [file = ''] = stored((store) => [store.file ?? ''])
    await withStoreOf(file, hear)
    expect(told).toEqual([])
    await renameInNozbe(task, 'Renamed afterwards')
    await sync()
    await withStoreOf(file, hear)
    expect(told).toEqual(['task.updated'])
  })

  describe('a recipe', () => {
    const notes = () =>
      [...practice.nozbeState.comments.all()].filter(({ body }) => / changed in HighLevel /.test(body)).length
    const changeCity = async (city: string) => {
      const [{ highlevel }] = someTasks()
      await request('highlevel', 'PUT', `/contacts/${highlevel.parentId}`, { companyName: city })
      await sync()
    }

    it('does not do again what it did since', async () => {
      expectDone(await headless('recipes', 'on', 'important-updates', '--json'))
      const { name } = await backUp()
      await changeCity('Harbour Ltd')
      await changeCity('Quay Ltd')
      expect(notes()).toBe(2)
      await restore(name)
      await sync()
      await sync()
      expect(notes()).toBe(2)
      // And it goes on as before.
      await changeCity('Pier Ltd')
      expect(notes()).toBe(3)
    })

    it('does not go on with what it had begun', async () => {
      expectDone(await headless('recipes', 'on', 'important-updates', '--json'))
      await changeCity('Harbour Ltd')
      const [file = ''] = stored((store) => [store.file ?? ''])
      await withStoreOf(file, async ({ recipeJobs }) => {
        const [job] = recipeJobs.latest('important-updates', 1)
        if (!job) throw new Error('It did nothing.')
        recipeJobs.add('important-updates', { ...job.event, id: 'another', after: 'Quay Ltd' }, job.notedAt)
      })
      const { name } = await backUp()
      await restore(name)
      await sync()
      expect(notes()).toBe(1)
    })
  })

  it('the database that was there is the newest backup, and can be restored in turn', async () => {
    const { name } = await backUp()
    const [task] = someTasks()
    await renameInNozbe(task, 'Renamed in Nozbe')
    await sync()
    const runs = stored(({ runs }) => runs.last()?.runId)
    await restore(name)
    const { backups } = (await headless('backups', '--json')).json<{ backups: Backup[] }>()
    const replaced = backups.find(({ reason }) => reason === 'restore')
    await restore(replaced?.name ?? '')
    expect(stored((store) => store.runs.last()?.runId)).toBe(runs)
  })
})

describe('a backup that is refused', () => {
  const folder = () => join(dataDir, 'workspaces')
  const idOf = () => stored((store) => (store.file ?? '').replace(/^.*[\\/]|\.db$/g, ''))
  async function refusedAs(code: string, spoil: (file: string) => void): Promise<void> {
    const { name } = await backUp()
    const id = idOf()
    const database = () => readFileSync(join(folder(), `${id}.db`))
    spoil(join(folder(), `${id}.backups`, name))
    const before = database()
    expectError(await headless('restore', name, '--json'), code)
    expect(database()).toEqual(before)
  }

  it('is damaged', () =>
    refusedAs('backup.damaged', (file) => {
      const bytes = readFileSync(file)
      bytes.fill(0xff, 4096 * 2, 4096 * 12)
      writeFileSync(file, bytes)
    }))

  it('is no database', () =>
    refusedAs('backup.damaged', (file) => writeFileSync(file, 'no database '.repeat(999))))

  it('is of a newer Tandem', () =>
    refusedAs('database.newer', (file) => {
      const db = new DatabaseSync(file)
      db.exec('PRAGMA user_version = 99')
      db.close()
    }))

  it('is of another workspace', () =>
    refusedAs('backup.foreign', (file) => {
      const db = new DatabaseSync(file)
      db.exec(`UPDATE meta SET value = json_set(value, '$.id', 'another') WHERE key = 'workspace'`)
      db.close()
    }))

  it('is not there', async () => {
    expectError(await headless('restore', '../../etc/passwd', '--json'), 'entry.unknown')
    copyFileSync(join(import.meta.dirname, 'restore.test.ts'), join(dataDir, 'other.db'))
    expectError(await headless('restore', '../other.db', '--json'), 'entry.unknown')
  })
})
