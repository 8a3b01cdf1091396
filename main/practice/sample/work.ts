import type { Random } from '../random'

/** What is to be done for a contact. `day` counts from today; `hour` is null for the whole day. */
export interface Work {
  tasks: { title: string; body: string | null; day: number; hour: number | null; done: boolean }[]
  notes: { body: string; day: number }[]
  appointments: { title: string; day: number; hour: number; place: string | null }[]
}

const things = [
  'the lighting plan',
  'the shop window',
  'the menu boards',
  'the reception desk',
  'the stairwell lamps',
  'the catalogue photos',
  'the spring display',
  'the meeting room',
  'the terrace heaters',
  'the fabric samples',
  'the brass fittings',
  'the second delivery',
]
const titles = [
  'Send the offer for {thing}',
  'Call back about {thing}',
  'Ask for the measurements of {thing}',
  'Confirm the delivery of {thing}',
  'Prepare the invoice for {thing}',
  'Check {thing} on site',
  'Order the parts for {thing}',
  'Thank them for {thing}',
]
const bodies = [
  'Two options, with and without fitting.',
  'The price from March still holds.',
  'Before noon, they close early.',
  'Ask for the key at the reception.\nParking is in the yard.',
  'Copy to the accountant.',
  'Same as last time, but in black.',
  'They want it in writing.',
]
const noteBodies = [
  'Met at the fair, asked for the catalogue.',
  'Pays on time, wants one invoice a quarter.',
  'Left a message, will call back next week.',
  '<p>Likes the <b>brass</b> finish.</p><p>Not the matt one.</p>',
  'Works with her brother; either may sign.',
  'Deliveries only before ten.',
  'New office from the autumn.',
  'Do not call during harvest.',
]
const meetings = ['First meeting', 'Site visit', 'Lighting plan', 'Viewing', 'Acceptance', 'Samples']
const rooms = ['Studio, ul. Ołowianka 3', 'Video call', 'At their office', null]
const taskCounts = [0, 0, 1, 1, 1, 2, 2, 3, 4]
const noteCounts = [0, 0, 0, 1, 1, 2]

export function inventWork(random: Random): Work {
  const someTitles = new Set<string>()
  const count = random.pick(taskCounts)
  while (someTitles.size < count) {
    someTitles.add(random.pick(titles).replace('{thing}', random.pick(things)))
  }
  const tasks = [...someTitles].map((title) => {
    const day = random.int(60) - 30
    return {
      title,
      body: random.int(5) < 2 ? random.pick(bodies) : null,
      day,
      hour: random.int(2) === 0 ? null : 8 + random.int(20) / 2,
      done: day < 0 ? random.int(4) > 0 : random.int(10) === 0,
    }
  })
  const notes = Array.from({ length: random.pick(noteCounts) }, () => ({
    body: random.pick(noteBodies),
    day: -1 - random.int(120),
  }))
  const appointments =
    random.int(7) === 0
      ? [
          {
            title: random.pick(meetings),
            day: random.int(50) - 15,
            hour: 8 + random.int(18) / 2,
            place: random.pick(rooms),
          },
        ]
      : []
  return { tasks, notes, appointments }
}
