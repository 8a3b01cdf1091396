import { describe, expect, it } from 'vitest'
import { mortal } from '../../model/support/crash'
import {
  addContact,
  addSection,
  highlevelTasks,
  inWorld,
  newWorld,
  nozbeTasks,
  on,
  sessionOn,
  shown,
  statesOf,
  sync,
  syncWell,
  welcome,
  world,
} from './recipesWorld'

describe('a welcome task', () => {
  it('is made for a new contact of either side, and copied; nothing comes of it afterwards', async () => {
    on('welcome-task', welcome())
    await addContact({ firstName: 'Ida' })
    await addSection('Nils Falk')
    await syncWell()
    for (const name of ['Welcome Ida', 'Welcome Nils']) {
      expect(nozbeTasks(name)).toHaveLength(1)
      expect(highlevelTasks(name)).toHaveLength(1)
    }
    expect(statesOf('welcome-task')).toEqual(['done', 'done'])
    expect((await syncWell()).changes).toEqual([])
    expect((await world.session.verify()).converged).toBe(true)
  })

  it('is due two working days after, in the location’s zone', async () => {
    on('welcome-task', welcome())
    await addContact({ firstName: 'Ida' })
    await syncWell()
    const [task] = nozbeTasks('Welcome Ida')
    // Tuesday 12 May, and ten o’clock there.
    expect(new Date(task?.due_at ?? 0).toISOString().slice(0, 10)).toBe('2026-05-14')
  })

  it('never works through what was new before it was switched on', async () => {
    await addContact({ firstName: 'Old' })
    await syncWell()
    on('welcome-task', welcome())
    await syncWell()
    world.session.recipes.change({ id: 'welcome-task', isOn: false })
    await addContact({ firstName: 'Between' })
    await syncWell()
    on('welcome-task', welcome())
    await syncWell()
    expect(nozbeTasks('Welcome Old')).toEqual([])
    expect(nozbeTasks('Welcome Between')).toEqual([])
  })

  it('is for contacts with the tag alone, where one is asked for', async () => {
    on('welcome-task', welcome({ tag: 'lead' }))
    await addContact({ firstName: 'Ida', tags: ['Lead'] })
    await addContact({ firstName: 'Ole' })
    await syncWell()
    expect(nozbeTasks('Welcome Ida')).toHaveLength(1)
    expect(nozbeTasks('Welcome Ole')).toEqual([])
  })

  it('is undone with its run, on both sides', async () => {
    on('welcome-task', welcome())
    await addContact({ firstName: 'Ida' })
    const { runId } = await syncWell()
    const { notUndone } = await world.session.undo({ runId }, { confirmed: true })
    expect(notUndone).toEqual([])
    expect(nozbeTasks('Welcome Ida')).toEqual([])
    expect(highlevelTasks('Welcome Ida')).toEqual([])
    await syncWell()
    expect(nozbeTasks('Welcome Ida')).toEqual([])
  })

  it('is not made again by another computer, nor after the database was lost (I19)', async () => {
    on('welcome-task', welcome())
    await addContact({ firstName: 'Ida' })
    await syncWell()
    const made = nozbeTasks('Welcome Ida')
    world.store.meta.set('triggers.at.recipe.welcome-task', { history: 0, upcoming: 0 })
    for (const job of world.session.recipes.list().flatMap(({ runs }) => runs))
      world.store.recipeJobs.setState(job.id, 'due')
    await syncWell()
    expect(nozbeTasks('Welcome Ida')).toEqual(made)
  })
})

describe('a bound', () => {
  it('lets a run do so much; the rest waits, is shown, and goes on when the user says so', async () => {
    on('welcome-task', welcome({ most: 2 }))
    for (let n = 0; n < 5; n += 1) await addContact({ firstName: 'Ida' })
    await syncWell()
    expect(nozbeTasks('Welcome Ida')).toHaveLength(2)
    expect(shown('welcome-task').waiting).toBe(3)
    await syncWell()
    expect(nozbeTasks('Welcome Ida')).toHaveLength(2)
    world.session.recipes.decide({ id: 'welcome-task', decision: 'approved' })
    await syncWell()
    expect(nozbeTasks('Welcome Ida')).toHaveLength(5)
    expect(shown('welcome-task').waiting).toBe(0)
  })

  it('drops what the user lets be, for good', async () => {
    on('welcome-task', welcome({ most: 1 }))
    for (let n = 0; n < 3; n += 1) await addContact({ firstName: 'Ida' })
    await syncWell()
    expect(world.session.recipes.decide({ id: 'welcome-task', decision: 'dropped' })).toBe(2)
    await syncWell()
    expect(nozbeTasks('Welcome Ida')).toHaveLength(1)
  })

  it('switched off in mid-way, does no more', async () => {
    on('welcome-task', welcome())
    for (let n = 0; n < 3; n += 1) await addContact({ firstName: 'Ida' })
    const { recipeJobs } = world.store
    const { setState } = recipeJobs
    recipeJobs.setState = (id, state, change) => {
      setState(id, state, change)
      if (state === 'done') world.session.recipes.change({ id: 'welcome-task', isOn: false })
    }
    await syncWell()
    recipeJobs.setState = setState
    expect(nozbeTasks('Welcome Ida')).toHaveLength(1)
    on('welcome-task')
    await syncWell()
    expect(nozbeTasks('Welcome Ida')).toHaveLength(1)
  })
})

describe('an event', () => {
  it('is acted on once, however the process ends meanwhile (I4, I8)', async () => {
    let n = 0
    let died = true
    while (died) {
      n += 1
      for (const after of [false, true]) {
        await inWorld(await newWorld())
        on('welcome-task', welcome())
        await addContact({ firstName: 'Ida' })
        const process = mortal({ at: 'store', n, after })
        await sync(sessionOn(process.store(world.store))).catch(() => {})
        died = process.died()
        const reopened = sessionOn(world.store)
        await syncWell(reopened)
        await syncWell(reopened)
        expect(nozbeTasks('Welcome Ida'), `crash ${n} ${after}`).toHaveLength(1)
        expect(highlevelTasks('Welcome Ida'), `crash ${n} ${after}`).toHaveLength(1)
      }
    }
    expect(n).toBeGreaterThan(20)
  }, 300_000)

  it.each([
    ['status', 503],
    ['status-after', 503],
    ['reset-after', undefined],
    ['truncate', undefined],
  ] as const)('is acted on once, whether or not it was carried out: %s', async (kind, status) => {
    on('welcome-task', welcome())
    await addContact({ firstName: 'Ida' })
    const only = { service: 'nozbe', method: 'POST', path: /^\/tasks$/, skip: 1, times: 1 } as const
    world.practice.faults.add({ kind, ...only, ...(status ? { status } : {}) })
    await sync()
    world.practice.faults.clear()
    await sync()
    await syncWell()
    expect(nozbeTasks('Welcome Ida')).toHaveLength(1)
    expect(statesOf('welcome-task')).toEqual(['done'])
  })
})
