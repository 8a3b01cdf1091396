import { beforeEach, describe, expect, it } from 'vitest'
import { world } from './world'

let w: ReturnType<typeof world>
/** Five tasks, a minute apart: a to e; b and d are done. */
beforeEach(() => {
  w = world()
  const ids = ['e', 'd', 'c', 'b', 'a'].map((name) => w.space.task({ name, projectId: w.projectId }))
  const now = w.clock.now()
  ids.forEach((id, minutesAgo) => {
    const task = w.state.tasks.get(id)
    if (!task) throw new Error('The task was just made')
    const stamp = now - minutesAgo * 60_000
    const ended_at = ['b', 'd'].includes(task.name) ? stamp : null
    w.state.tasks.put({ ...task, created_at: stamp, last_modified: stamp, ended_at })
  })
})
const minutesAgo = (minutes: number) => w.clock.now() - minutes * 60_000

describe('a list is a bare array', () => {
  it('of records with every property', async () => {
    const { status, rows } = await w.get('/tasks')
    expect(status).toBe(200)
    expect(rows).toHaveLength(5)
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(
      [
        'id, name, project_id, project_section_id, author_id, responsible_id, recurrence_id, created_at',
        'last_modified, due_at, ended_at, last_activity_at, last_seen_activity_at, last_reviewed_at',
        'review_triggered_at, review_reason, is_followed, is_abandoned, is_all_day, project_position',
        'priority_position, missed_repeats, time_needed, time_spent, type',
      ]
        .flatMap((line) => line.split(', '))
        .sort(),
    )
  })

  it.each([
    'teams',
    'users',
    'team_members',
    'projects',
    'project_sections',
    'project_groups',
    'group_assignments',
    'project_accesses',
    'tasks',
    'comments',
    'tags',
    'tag_assignments',
    'reminders',
    'task_events',
    'task_recurrences',
  ])('GET /%s', async (path) => {
    const { status, rows } = await w.get(`/${path}`)
    expect([status, Array.isArray(rows)]).toEqual([200, true])
  })
})

describe('any property filters', () => {
  it.each([
    ['name=c', 'c'],
    ['name[eq]=c', 'c'],
    ['name[ne]=c', 'edba'],
    ['ended_at=null', 'eca'],
    ['ended_at[ne]=null', 'db'],
    ['is_abandoned=true', ''],
    ['name[gte]=c&name[lt]=e', 'dc'],
  ])('%s', async (query, expected) => {
    expect((await w.names(`/tasks?${query}`)).join('')).toBe(expected)
  })

  it('by stamps, with gt, gte or min, lt, lte or max', async () => {
    const names = async (filter: string) => (await w.names(`/tasks?${filter}`)).join('')
    expect(await names(`last_modified[gt]=${minutesAgo(2)}`)).toBe('ed')
    expect(await names(`last_modified[gte]=${minutesAgo(2)}`)).toBe('edc')
    expect(await names(`last_modified[min]=${minutesAgo(2)}`)).toBe('edc')
    expect(await names(`last_modified[lt]=${minutesAgo(2)}`)).toBe('ba')
    expect(await names(`last_modified[lte]=${minutesAgo(2)}`)).toBe('cba')
    expect(await names(`last_modified[max]=${minutesAgo(2)}`)).toBe('cba')
    expect(await names(`ended_at[gte]=${minutesAgo(60)}`)).toBe('db')
  })

  it.each([
    ['colour=red', 'There is no filter colour'],
    ['name[like]=c', 'There is no filter name[like]'],
    ['due_at[gte]=tomorrow', 'due_at[gte]: must be a number'],
    ['is_all_day=yes', 'is_all_day: must be true or false'],
    ['due_at[lt]=null', 'due_at[lt]: null has no order'],
  ])('%s is a 400', async (query, message) => {
    expect(await w.get(`/tasks?${query}`)).toMatchObject({ status: 400, body: { message } })
  })

  it('ignores an unknown filter where the service is like that', async () => {
    w.state.settings.refusesUnknown = false
    expect((await w.get('/tasks?colour=red')).rows).toHaveLength(5)
  })

  it('ignores or refuses filters by stamps where the service is like that', async () => {
    w.state.settings.stampFilters = 'ignored'
    expect((await w.get(`/tasks?last_modified[gte]=${minutesAgo(0)}`)).rows).toHaveLength(5)
    w.state.settings.stampFilters = 'refused'
    expect((await w.get(`/tasks?last_modified[gte]=${minutesAgo(0)}`)).status).toBe(400)
    expect((await w.get('/tasks?name=a')).status).toBe(200)
  })
})

describe('pages', () => {
  it('are of 100 rows unless limit says otherwise', async () => {
    for (let count = 5; count < 120; count += 1) w.space.task({ name: `${count}`, projectId: w.projectId })
    expect((await w.get('/tasks')).rows).toHaveLength(100)
    expect((await w.get('/tasks?limit=10000')).rows).toHaveLength(120)
    expect((await w.get('/tasks?offset=100')).rows).toHaveLength(20)
  })

  it('go on from offset, and end with an empty one', async () => {
    expect(await w.names('/tasks?limit=2')).toEqual(['e', 'd'])
    expect(await w.names('/tasks?limit=2&offset=2')).toEqual(['c', 'b'])
    expect(await w.names('/tasks?limit=2&offset=4')).toEqual(['a'])
    expect(await w.names('/tasks?limit=2&offset=6')).toEqual([])
  })

  it('may be capped in silence', async () => {
    w.state.settings.maxPage = 3
    expect(await w.names('/tasks?limit=1000')).toEqual(['e', 'd', 'c'])
    expect(await w.names('/tasks?limit=1000&offset=3')).toEqual(['b', 'a'])
  })

  it.each(['limit=0', 'limit=10001', 'limit=ten', 'offset=-1'])('%s is a 400', async (query) => {
    expect((await w.get(`/tasks?${query}`)).status).toBe(400)
  })
})

describe('order and properties', () => {
  it('sortBy takes several properties, - for descending; nothing comes first', async () => {
    expect((await w.names('/tasks?sortBy=name')).join('')).toBe('abcde')
    expect((await w.names('/tasks?sortBy=-created_at')).join('')).toBe('edcba')
    expect((await w.names('/tasks?sortBy=ended_at,-name')).join('')).toBe('ecabd')
    expect((await w.names('/tasks?sortBy=-name&limit=2&offset=1')).join('')).toBe('dc')
    expect((await w.get('/tasks?sortBy=size')).status).toBe(400)
  })

  it('fields names the properties to answer', async () => {
    const [row] = (await w.get('/tasks?fields=id,name&limit=1')).rows
    expect(Object.keys(row ?? {})).toEqual(['id', 'name'])
    expect((await w.get(`/tasks/${row?.id}?fields=name`)).body).toEqual({ name: 'e' })
    expect((await w.get('/tasks?fields=size')).status).toBe(400)
  })
})
