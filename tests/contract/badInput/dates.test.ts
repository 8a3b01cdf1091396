import { expect } from 'vitest'
import type { Task } from '../../../main/practice/highlevel/state'
import { inHighLevel, inHighLevelOf, inNozbe, inNozbeOf, nozbeTaskOf, taskOf } from './edits'
import { nozbe, playRows, type Row, settle, world } from './table'

/** A day, in the location's zone, and what its clocks show. */
interface Moment {
  shown: string
  instant: string
  isAllDay: boolean
}

const allDay = (shown: string, instant: string): Moment => ({ shown, instant, isAllDay: true })
const timed = (shown: string, instant: string): Moment => ({ shown, instant, isAllDay: false })

const places: { zone: string; others: string; moments: Moment[] }[] = [
  {
    zone: 'Europe/Warsaw',
    others: 'America/New_York',
    moments: [
      allDay('29 March, which has 23 hours', '2026-03-28T23:00:00Z'),
      timed('29 March 01:30', '2026-03-29T00:30:00Z'),
      timed('29 March 02:30, which is 03:30', '2026-03-29T01:30:00Z'),
      allDay('30 March', '2026-03-29T22:00:00Z'),
      allDay('25 October, which has 25 hours', '2026-10-24T22:00:00Z'),
      timed('25 October 02:30, the first time', '2026-10-25T00:30:00Z'),
      timed('25 October 02:30, the second time', '2026-10-25T01:30:00Z'),
      timed('25 October 23:00, an hour from the end', '2026-10-25T22:00:00Z'),
      allDay('26 October', '2026-10-25T23:00:00Z'),
    ],
  },
  {
    zone: 'America/New_York',
    others: 'Asia/Tokyo',
    moments: [
      allDay('8 March, which has 23 hours', '2026-03-08T05:00:00Z'),
      timed('8 March 01:30', '2026-03-08T06:30:00Z'),
      timed('8 March 02:30, which is 03:30', '2026-03-08T07:30:00Z'),
      allDay('9 March', '2026-03-09T04:00:00Z'),
      allDay('1 November, which has 25 hours', '2026-11-01T04:00:00Z'),
      timed('1 November 01:30, the first time', '2026-11-01T05:30:00Z'),
      timed('1 November 01:30, the second time', '2026-11-01T06:30:00Z'),
      timed('1 November 02:30', '2026-11-01T07:30:00Z'),
      allDay('2 November', '2026-11-02T05:00:00Z'),
    ],
  },
  {
    // Its clocks leap at midnight: the day begins at one o'clock.
    zone: 'America/Santiago',
    others: 'Europe/Warsaw',
    moments: [
      allDay('6 September, which begins at 01:00', '2026-09-06T04:00:00Z'),
      timed('5 September 23:30', '2026-09-06T03:30:00Z'),
      timed('4 April 23:30, the first time', '2026-04-05T02:30:00Z'),
      timed('4 April 23:30, the second time', '2026-04-05T03:30:00Z'),
      allDay('5 April', '2026-04-05T04:00:00Z'),
    ],
  },
]

/** Whoever works in the space is in another zone than the location. */
function moveSpace(zone: string): void {
  for (const user of nozbe().users.all()) nozbe().users.put({ ...user, time_zone: zone })
}

const author = () => world.workspace.nozbe.memberId
const dueIn = (task: Pick<Task, 'dueDate'>): number => Date.parse(task.dueDate)

const fromHighLevel = ({ zone, others, moments }: (typeof places)[number]): Row => {
  let tasks: Task[] = []
  return {
    zone,
    done: `tasks of a location in ${zone} are due on the days on which clocks change there, the space being in ${others}`,
    outcome: 'Nozbe has the same days and the same instants, and HighLevel keeps its own',
    act: async (who) => {
      moveSpace(others)
      tasks = []
      for (const { shown, instant } of moments) {
        tasks.push(await inHighLevel.addTask(who.highlevelId, { title: shown, dueDate: instant }))
      }
    },
    check: () => {
      expect(tasks.map(({ id }) => taskOf(id))).toEqual(tasks)
      const inNozbe = tasks.map(({ id }) => nozbeTaskOf(inNozbeOf('task', id)))
      expect(inNozbe.map(({ name, due_at, is_all_day }) => [name, due_at, is_all_day])).toEqual(
        moments.map(({ shown, instant, isAllDay }) => [shown, Date.parse(instant), isAllDay]),
      )
    },
  }
}

const fromNozbe = ({ zone, others, moments }: (typeof places)[number]): Row => {
  let ids: string[] = []
  return {
    zone,
    done: `tasks of a space in ${others} are due on the days on which clocks change in ${zone}, where the location is`,
    outcome: 'HighLevel has the same instants, a day as its start, and Nozbe keeps its own',
    act: async (who) => {
      moveSpace(others)
      ids = []
      for (const { shown, instant, isAllDay } of moments) {
        const due = { due_at: Date.parse(instant), is_all_day: isAllDay, responsible_id: author() }
        ids.push(await inNozbe.addTask(who.nozbeId, { name: shown, ...due }))
      }
    },
    check: () => {
      const inHighLevel = ids.map((id) => taskOf(inHighLevelOf('task', id)))
      expect(inHighLevel.map((task) => [task.title, dueIn(task)])).toEqual(
        moments.map(({ shown, instant }) => [shown, Date.parse(instant)]),
      )
      expect(ids.map((id) => nozbeTaskOf(id)).map(({ due_at, is_all_day }) => [due_at, is_all_day])).toEqual(
        moments.map(({ instant, isAllDay }) => [Date.parse(instant), isAllDay]),
      )
    },
  }
}

/** Midnight of somebody in another zone, and when the day begins that it is in Warsaw then. */
const elsewhere: [zone: string, midnight: string, dayInWarsaw: string][] = [
  ['America/New_York', '2026-03-29T04:00:00Z', '2026-03-28T23:00:00Z'],
  ['America/New_York', '2026-10-25T04:00:00Z', '2026-10-24T22:00:00Z'],
  ['Asia/Tokyo', '2026-03-28T15:00:00Z', '2026-03-27T23:00:00Z'],
]

let tasks: Task[] = []
let ids: string[] = []
const late = ['9999-12-30T10:00:00Z', '9999-12-30T23:00:00Z', '9999-12-31T23:59:59Z']

playRows('dates', [
  ...places.map(fromHighLevel),
  ...places.map(fromNozbe),
  {
    done: 'all-day tasks begin at midnight of another zone in Nozbe, and a task at midnight of the location is not all-day',
    outcome: "HighLevel has the day that it is in the location's zone, and Nozbe keeps its own",
    act: async (who) => {
      const dues = [
        ...elsewhere.map(([, midnight]) => ({ due_at: Date.parse(midnight), is_all_day: true })),
        { due_at: Date.parse('2026-10-24T22:00:00Z'), is_all_day: false },
      ]
      ids = []
      for (const due of dues) {
        ids.push(
          await inNozbe.addTask(who.nozbeId, { name: `Day ${ids.length}`, ...due, responsible_id: author() }),
        )
      }
    },
    check: () => {
      expect(ids.map((id) => dueIn(taskOf(inHighLevelOf('task', id))))).toEqual(
        [...elsewhere.map(([, , day]) => day), '2026-10-24T22:00:00Z'].map(Date.parse),
      )
      expect(ids.map((id) => nozbeTaskOf(id)).map(({ due_at, is_all_day }) => [due_at, is_all_day])).toEqual([
        ...elsewhere.map(([, midnight]) => [Date.parse(midnight), true]),
        [Date.parse('2026-10-24T22:00:00Z'), false],
      ])
    },
  },
  {
    done: 'a day is put off in Nozbe over a change of the clocks, and an hour in HighLevel',
    outcome: 'the other side has the new day and the new hour',
    act: async (who) => {
      tasks = [
        await inHighLevel.addTask(who.highlevelId, { title: 'Day', dueDate: '2026-10-23T22:00:00Z' }),
        await inHighLevel.addTask(who.highlevelId, { title: 'Hour', dueDate: '2026-10-24T07:00:00Z' }),
      ]
      await settle()
      const [day, hour] = tasks as [Task, Task]
      const due = { due_at: Date.parse('2026-10-25T23:00:00Z'), is_all_day: true, responsible_id: author() }
      await inNozbe.editTask(inNozbeOf('task', day.id), due)
      await inHighLevel.editTask(hour, { dueDate: '2026-10-26T08:00:00Z' })
    },
    check: () => {
      const [day, hour] = tasks as [Task, Task]
      expect(taskOf(day.id).dueDate).toBe('2026-10-25T23:00:00.000Z')
      expect(nozbeTaskOf(inNozbeOf('task', hour.id))).toMatchObject({
        due_at: Date.parse('2026-10-26T08:00:00Z'),
        is_all_day: false,
      })
    },
  },
  {
    done: 'tasks are due in the year 9999 in HighLevel',
    outcome: 'they are due then in Nozbe, and HighLevel keeps them',
    act: async (who) => {
      tasks = []
      for (const dueDate of late)
        tasks.push(await inHighLevel.addTask(who.highlevelId, { title: dueDate, dueDate }))
    },
    check: () => {
      expect(tasks.map(({ id }) => taskOf(id))).toEqual(tasks)
      const due = tasks.map(({ id }) => nozbeTaskOf(inNozbeOf('task', id)))
      expect(due.map(({ due_at, is_all_day }) => [due_at, is_all_day])).toEqual([
        [Date.parse('9999-12-30T10:00:00Z'), false],
        // Midnight in Warsaw.
        [Date.parse('9999-12-30T23:00:00Z'), true],
        [Date.parse('9999-12-31T23:59:59Z'), false],
      ])
    },
  },
  {
    done: 'tasks are due in the year 9999 in Nozbe',
    outcome: 'they are due then in HighLevel, and Nozbe keeps them',
    act: async (who) => {
      ids = []
      for (const instant of late) {
        const due = { due_at: Date.parse(instant), is_all_day: false, responsible_id: author() }
        ids.push(await inNozbe.addTask(who.nozbeId, { name: instant, ...due }))
      }
    },
    check: () => {
      expect(ids.map((id) => dueIn(taskOf(inHighLevelOf('task', id))))).toEqual(late.map(Date.parse))
      expect(ids.map((id) => nozbeTaskOf(id).due_at)).toEqual(late.map(Date.parse))
    },
  },
  {
    done: 'a task in Nozbe has no due date, which HighLevel demands',
    outcome: 'HighLevel has one that is made up, and Nozbe none, still',
    act: async (who) => {
      ids = [await inNozbe.addTask(who.nozbeId, { name: 'Some time' })]
    },
    check: () => {
      const [id = ''] = ids
      expect(taskOf(inHighLevelOf('task', id)).dueDate).toBe('2026-05-15T07:00:00.000Z')
      expect(nozbeTaskOf(id).due_at).toBeNull()
    },
  },
  {
    done: 'a task is due before 1970 in HighLevel, which Nozbe cannot say',
    outcome: 'it waits as a conflict on the date, and is in step otherwise',
    waits: ['conflict'],
    act: async (who) => {
      tasks = [
        await inHighLevel.addTask(who.highlevelId, { title: 'Long ago', dueDate: '1969-07-20T20:17:00Z' }),
      ]
    },
    check: () => {
      const [task] = tasks as [Task]
      expect(taskOf(task.id)).toEqual(task)
      expect(nozbeTaskOf(inNozbeOf('task', task.id))).toMatchObject({ name: 'Long ago', due_at: null })
    },
  },
])
