import { describe, expect, it } from 'vitest'
import { freshKnowledge } from '../../../main/connectors/probes/knowledge'
import { createJournal } from '../pieces'
import { aContact, commentOn, taskIn } from './people'
import { knowing, portsKnowing, sentBy, world } from './world'

const hourMs = 3_600_000

/** Both read once, an hour ago, so that each next reading is of what changed. */
async function readBefore(knowledge = freshKnowledge()) {
  const { project_id } = taskIn({ project_id: world.projectId, project_section_id: null })
  expect(project_id).toBe(world.projectId)
  const ports = await portsKnowing(knowledge)
  await ports.mirrors.highlevel.read()
  await ports.mirrors.nozbe.read()
  world.clock.advance(hourMs)
  return { ...ports, knowledge }
}

const filtersOf = ({ body }: { body: unknown }) => (body as { filters?: unknown } | undefined)?.filters
const stampsOf = ({ query }: { query: URLSearchParams }) =>
  [...query.keys()].filter((name) => name.endsWith('[gte]'))

describe('HighLevel', () => {
  const searches = (sent: Awaited<ReturnType<typeof sentBy>>) =>
    sent.filter(({ path }) => path === '/contacts/search')

  it('is not asked for changes where it cannot search by them', async () => {
    world.practice.highlevelState.settings.searchByDateUpdated = false
    const { mirrors } = await readBefore(knowing({ 'highlevel.searchByDateUpdated': 'no' }))
    const sent = searches(await sentBy(() => mirrors.highlevel.read()))
    expect(sent.length).toBeGreaterThan(0)
    expect(sent.filter(filtersOf)).toEqual([])
  })

  it('is asked for them once where nobody knows, and not by the next reading', async () => {
    world.practice.highlevelState.settings.searchByDateUpdated = false
    const { mirrors, knowledge } = await readBefore()
    const first = searches(await sentBy(() => mirrors.highlevel.read()))
    expect(first.filter(filtersOf)).toHaveLength(1)
    expect(knowledge.answer('highlevel.searchByDateUpdated')).toBe('no')
    const second = searches(await sentBy(() => mirrors.highlevel.read()))
    expect(second.filter(filtersOf)).toEqual([])
  })

  it.each([
    ['yes', false],
    ['unknown', true],
  ] as const)(
    'lists everything where nothing changed and the search is proven: %s',
    async (answer, isListed) => {
      const { mirrors } = await readBefore(knowing({ 'highlevel.searchByDateUpdated': answer }))
      const { contacts } = world.practice.highlevelState
      // Not even the contact that was changed last is there any more.
      for (const contact of [...contacts.all()])
        contacts.put({ ...contact, dateUpdated: '2020-01-01T00:00:00.000Z' })
      world.clock.advance(60_000)
      const sent = searches(await sentBy(() => mirrors.highlevel.read()))
      const whole = sent.filter(
        (one) => !filtersOf(one) && (one.body as { pageLimit: number }).pageLimit === 500,
      )
      expect(whole.length > 0).toBe(isListed)
    },
  )

  it('is asked for the pages that it gives', async () => {
    const { mirrors } = await readBefore(knowing({ 'highlevel.contactPage': 100, 'highlevel.taskPage': 500 }))
    const sent = await sentBy(() => mirrors.highlevel.read({ complete: true }))
    const limits = searches(sent).map(({ body }) => (body as { pageLimit: number }).pageLimit)
    expect(new Set(limits)).toEqual(new Set([100]))
    const tasks = sent.filter(({ path }) => path.endsWith('/tasks/search'))
    expect(new Set(tasks.map(({ body }) => (body as { limit: number }).limit))).toEqual(new Set([500]))
  })

  it('is asked for a smaller page once where a big one is refused', async () => {
    world.practice.highlevelState.settings.contactSearchLimit = 100
    const { mirrors, knowledge } = await readBefore()
    expect(knowledge.answer('highlevel.contactPage')).toBe(100)
    const sent = searches(await sentBy(() => mirrors.highlevel.read({ complete: true })))
    expect(sent.map(({ body }) => (body as { pageLimit: number }).pageLimit)).not.toContain(500)
  })

  it.each([
    [true, 'yes', [['PUT', ['dueDate', 'title']]]],
    [false, 'no', [['PUT', ['title']]]],
  ] as const)('is sent whole tasks where it demands them: %s', async (demands, answer, sentAtOnce) => {
    world.practice.highlevelState.settings.taskUpdateNeedsTitleAndDueDate = demands
    const { highlevel, mirrors, knowledge } = await readBefore()
    const task = [...mirrors.highlevel.records.values()].find(
      ({ kind, fields }) => kind === 'task' && fields.dueDate,
    )
    if (!task) throw new Error('no task')
    const rename = (title: string) =>
      highlevel.update(task, { title }, { id: 'x', url: null }, createJournal())
    await rename('First')
    expect(knowledge.answer('highlevel.taskUpdateDemandsWhole')).toBe(answer)
    const sent = await sentBy(() => rename('Second'))
    const puts = sent.filter(({ method }) => method === 'PUT')
    expect(puts.map(({ method, body }) => [method, Object.keys(body as object).sort()])).toEqual(sentAtOnce)
  })

  it('shows by what it lists how long its search is behind', async () => {
    world.practice.highlevelState.settings.indexLagMs = 40_000
    const { mirrors, knowledge, highlevel } = await readBefore()
    const contact = mirrors.highlevel.get('contact', aContact().id)
    if (!contact) throw new Error('no contact')
    const { record } = await highlevel.update(
      contact,
      { website: 'https://new.example' },
      { id: 'x', url: null },
      createJournal(),
    )
    mirrors.highlevel.keep(record)
    world.clock.advance(30_000)
    await mirrors.highlevel.read({ complete: true })
    expect(knowledge.answer('highlevel.indexLag')).toBeGreaterThanOrEqual(29_000)
    world.clock.advance(60_000)
    const before = knowledge.answer('highlevel.indexLag')
    await mirrors.highlevel.read({ complete: true })
    expect(knowledge.answer('highlevel.indexLag')).toBe(before)
  })
})

describe('Nozbe', () => {
  const lists = (sent: Awaited<ReturnType<typeof sentBy>>, path: string) =>
    sent.filter((one) => one.service === 'nozbe' && one.path === path)

  it('is not asked for changes where it has no filter for them', async () => {
    world.practice.nozbeState.settings.stampFilters = 'refused'
    const { mirrors } = await readBefore(
      knowing({
        'nozbe.filterByLastModified': 'no',
        'nozbe.filterByCreatedAt': 'no',
        'nozbe.filterByEditedAt': 'no',
      }),
    )
    const sent = await sentBy(() => mirrors.nozbe.read())
    expect(sent.length).toBeGreaterThan(0)
    expect(sent.filter((one) => stampsOf(one).length > 0)).toEqual([])
  })

  it('is asked for them once where nobody knows', async () => {
    world.practice.nozbeState.settings.stampFilters = 'refused'
    const { mirrors, knowledge } = await readBefore()
    expect((await sentBy(() => mirrors.nozbe.read())).some((one) => stampsOf(one).length > 0)).toBe(true)
    expect(knowledge.answer('nozbe.filterByLastModified')).toBe('no')
    expect((await sentBy(() => mirrors.nozbe.read())).some((one) => stampsOf(one).length > 0)).toBe(false)
  })

  it('is not asked for the comments of all tasks where it gives those of one only', async () => {
    world.practice.nozbeState.settings.listsCommentsOfAllTasks = false
    const { mirrors } = await readBefore(knowing({ 'nozbe.commentsOfAllTasks': 'no' }))
    const sent = lists(await sentBy(() => mirrors.nozbe.read()), '/comments')
    expect(sent.length).toBeGreaterThan(0)
    expect(sent.filter(({ query }) => !query.has('task_id'))).toEqual([])
  })

  it.each([
    ['yes', false],
    ['unknown', true],
  ] as const)('lists all tasks where none changed and the filter is proven: %s', async (answer, isListed) => {
    const { mirrors } = await readBefore(
      knowing({
        'nozbe.filterByLastModified': answer,
        'nozbe.filterByCreatedAt': answer,
        'nozbe.filterByEditedAt': answer,
      }),
    )
    const { tasks } = world.practice.nozbeState
    for (const task of [...tasks.all()]) tasks.put({ ...task, last_modified: 1 })
    const sent = lists(await sentBy(() => mirrors.nozbe.read()), '/tasks')
    expect(sent.some((one) => stampsOf(one).length === 0)).toBe(isListed)
  })

  it.each([
    [10_000, '10000', '1000'],
    [300, '300', '300'],
  ])(
    'is asked for pages of %i rows, of comments for no more than 1000',
    async (page, ofTasks, ofComments) => {
      const { mirrors } = await readBefore(knowing({ 'nozbe.page': page }))
      const sent = await sentBy(() => mirrors.nozbe.read({ complete: true }))
      const limitsOf = (path: string) => new Set(lists(sent, path).map(({ query }) => query.get('limit')))
      expect(limitsOf('/tasks')).toEqual(new Set([ofTasks]))
      expect(limitsOf('/comments')).toEqual(new Set([ofComments]))
    },
  )

  it('is asked for a smaller page where a big one is refused', async () => {
    world.practice.nozbeState.settings.greatestLimit = 500
    const { mirrors, knowledge } = await readBefore()
    expect(knowledge.answer('nozbe.page')).toBe(100)
    const sent = lists(await sentBy(() => mirrors.nozbe.read()), '/tags')
    expect(sent.map(({ query }) => query.get('limit'))).not.toContain('1000')
  })

  it.each([
    ['yes', true],
    ['no', false],
  ] as const)('shows by its comments whether they move their tasks: %s', async (answer, moves) => {
    const { comments } = world.practice.nozbeState
    const like = { ...[...comments.all()][0] }
    for (const { id } of [...comments.all()]) comments.delete(id)
    const at = world.clock.now()
    const task = taskIn({
      project_id: world.projectId,
      project_section_id: null,
      created_at: at - hourMs,
      last_modified: moves ? at : at - hourMs,
    })
    commentOn(task.id, { created_at: at }, like)
    const { knowledge } = await readBefore()
    expect(knowledge.answer('nozbe.commentTouchesTask')).toBe(answer)
  })
})
