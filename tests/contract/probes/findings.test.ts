import { describe, expect, it } from 'vitest'
import { book, taskIn } from './people'
import { answersOf, probed, sentBy, world } from './world'

const settings = () => ({
  highlevel: world.practice.highlevelState.settings,
  nozbe: world.practice.nozbeState.settings,
})
const found = async () => answersOf(await probed())

describe('probes', () => {
  it('are at most 16 reads', async () => {
    book()
    taskIn({ due_at: Date.parse('2026-06-01T00:00:00Z'), is_all_day: true })
    const sent = await sentBy(found)
    expect(sent.length).toBeLessThanOrEqual(16)
    const isRead = ({ method, path }: (typeof sent)[number]) => method === 'GET' || path.endsWith('/search')
    expect(sent.filter((request) => !isRead(request))).toEqual([])
  })

  it('change nothing on either service', async () => {
    const { highlevelState, nozbeState } = world.practice
    const before = JSON.stringify([highlevelState, nozbeState])
    await found()
    expect(JSON.stringify([highlevelState, nozbeState])).toBe(before)
  })

  it.each([
    [{}, 'yes'],
    [{ searchByDateUpdated: false }, 'no'],
    [{ heedsDateUpdated: false }, 'no'],
  ])('tell whether HighLevel searches by dateUpdated: %o', async (change, answer) => {
    Object.assign(settings().highlevel, change)
    expect((await found())['highlevel.searchByDateUpdated']).toBe(answer)
  })

  it('cannot tell it of a location without contacts', async () => {
    for (const { id } of [...world.practice.highlevelState.contacts.all()])
      world.practice.highlevelState.contacts.delete(id)
    world.clock.advance(60_000)
    expect((await found())['highlevel.searchByDateUpdated']).toBe('unknown')
  })

  it.each([
    [500, 500],
    [100, 100],
  ])('tell that HighLevel lists %i contacts at once', async (contactSearchLimit, answer) => {
    Object.assign(settings().highlevel, { contactSearchLimit })
    expect((await found())['highlevel.contactPage']).toBe(answer)
  })

  it.each([
    ['cut', { taskSearchCap: 100 }, 100],
    ['given', { taskSearchCap: 500 }, 500],
    ['refused', { taskSearchLimit: 100 }, 100],
  ])('tell that a long list of tasks is %s', async (_, change, answer) => {
    const { tasks } = world.practice.highlevelState
    const [like] = tasks.all()
    for (let n = 0; n < 150; n += 1) tasks.put({ ...(like as NonNullable<typeof like>), id: `task${n}` })
    Object.assign(settings().highlevel, change)
    expect((await found())['highlevel.taskPage']).toBe(answer)
  })

  it.each(['location', 'utc'] as const)(
    'tell the zone of a contact’s appointments: %s',
    async (contactAppointmentTimes) => {
      Object.assign(settings().highlevel, { contactAppointmentTimes })
      book()
      expect((await found())['highlevel.contactAppointmentZone']).toBe(contactAppointmentTimes)
    },
  )

  it.each([
    ['work', 'yes'],
    ['ignored', 'no'],
    ['refused', 'no'],
  ] as const)('tell that Nozbe’s filters by stamp are %s', async (stampFilters, answer) => {
    const { nozbeState } = world.practice
    for (const comment of [...nozbeState.comments.all()])
      nozbeState.comments.put({ ...comment, edited_at: comment.created_at })
    Object.assign(settings().nozbe, { stampFilters })
    expect(await found()).toMatchObject({
      'nozbe.filterByLastModified': answer,
      'nozbe.filterByCreatedAt': answer,
      'nozbe.filterByEditedAt': answer,
      'nozbe.commentsOfAllTasks': 'yes',
    })
  })

  it('tell that Nozbe lists comments task by task only', async () => {
    Object.assign(settings().nozbe, { listsCommentsOfAllTasks: false })
    expect(await found()).toMatchObject({
      'nozbe.commentsOfAllTasks': 'no',
      'nozbe.filterByCreatedAt': 'no',
      'nozbe.filterByEditedAt': 'no',
      'nozbe.filterByLastModified': 'yes',
    })
  })

  it.each([
    [{}, 10_000],
    [{ maxPage: 3 }, 3],
    [{ greatestLimit: 1000 }, 1000],
  ])('tell how many rows Nozbe lists at once: %o', async (change, answer) => {
    Object.assign(settings().nozbe, change)
    expect((await found())['nozbe.page']).toBe(answer)
  })

  it.each([
    ['utc', '2026-06-01T00:00:00Z'],
    ['location', '2026-06-01T00:00:00+01:00'],
    ['neither', '2026-06-01T00:00:00-05:00'],
  ])('tell whose midnight a day begins with: %s', async (answer, due) => {
    const { tasks } = world.practice.nozbeState
    for (const task of [...tasks.all()]) tasks.put({ ...task, is_all_day: false })
    taskIn({ due_at: Date.parse(due), is_all_day: true })
    expect((await found())['nozbe.allDayZone']).toBe(answer)
  })
})

describe('when probes are made', () => {
  const dayMs = 86_400_000

  it('is not again within 30 days, where all was answered', async () => {
    const first = (await probed()).map((finding) =>
      finding.answer === 'unknown' ? { ...finding, answer: 'no' as const } : finding,
    )
    world.clock.advance(29 * dayMs)
    expect(await sentBy(() => probed(first))).toEqual([])
    world.clock.advance(2 * dayMs)
    expect(await sentBy(() => probed(first))).not.toEqual([])
  })

  it('is another day where a service failed, and an earlier answer stays', async () => {
    const first = await probed()
    world.clock.advance(31 * dayMs)
    world.practice.faults.add({ service: 'nozbe', kind: 'status', status: 503, times: 1000 })
    const began = world.clock.now()
    const second = await probed(first)
    const of = (id: string) => second.find((finding) => finding.id === id)
    expect(of('nozbe.filterByLastModified')?.answer).toBe('yes')
    for (const { triedAt } of second) expect(triedAt).toBeGreaterThanOrEqual(began)
    expect(of('highlevel.searchByDateUpdated')?.answer).toBe('yes')
    expect((await sentBy(() => probed(second))).filter(({ service }) => service === 'nozbe')).toEqual([])
  })

  it('leaves what was cut short for the next time', async () => {
    const signal = AbortSignal.abort()
    expect(await probed([], signal)).toEqual([])
  })
})
