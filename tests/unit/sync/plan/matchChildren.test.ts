import { describe, expect, it } from 'vitest'
import { matchChildren } from '../../../../main/sync/plan/matchChildren'
import { record, rules } from './support'

const hl = (id: string, fields: Record<string, string | boolean>) => record('highlevel', 'task', id, fields)
const nz = (id: string, fields: Record<string, string | boolean>) => record('nozbe', 'task', id, fields)

function match(highlevel: ReturnType<typeof hl>[], nozbe: ReturnType<typeof nz>[]) {
  const { matches, single } = matchChildren({ highlevel, nozbe }, rules)
  return {
    matches: matches.map((one) => `${one.highlevel.id}=${one.nozbe.id} by ${one.reason}`),
    single: [...single.highlevel, ...single.nozbe].map(({ id }) => id),
  }
}

describe('matching tasks of one contact', () => {
  it('pairs equal ones, as many as there are on both sides', () => {
    const call = { title: 'Call', completed: false }
    const result = match([hl('h1', call), hl('h2', call)], [nz('n1', call), nz('n2', call), nz('n3', call)])
    expect(result).toEqual({ matches: ['h1=n1 by content', 'h2=n2 by content'], single: ['n3'] })
  })

  it('pairs a title that is unique on both sides even where the rest differs', () => {
    const result = match(
      [
        hl('h1', { title: 'Call', dueDate: '2026-06-01' }),
        hl('h2', { title: 'Write' }),
        hl('h3', { title: 'Write', body: 'x' }),
      ],
      [nz('n1', { title: 'Call', dueDate: '2026-06-02' }), nz('n2', { title: 'Write', body: 'y' })],
    )
    expect(result).toEqual({ matches: ['h1=n1 by title'], single: ['h2', 'h3', 'n2'] })
  })

  it('takes a missing flag for one that is not set', () => {
    expect(
      match([hl('h1', { title: 'Call' })], [nz('n1', { title: 'Call', completed: false })]).matches,
    ).toEqual(['h1=n1 by content'])
  })
})

describe('matching notes of one contact', () => {
  it('knows a copy by its text, whoever its first line says has written it', () => {
    const note = record(
      'highlevel',
      'note',
      'h1',
      { body: 'Rang twice.' },
      { byline: '— Tandem, 4 May 2026' },
    )
    const copy = record('nozbe', 'note', 'n1', { body: '— Anna, 3 May 2026\n\nRang twice.' })
    const { matches } = matchChildren({ highlevel: [note], nozbe: [copy] }, rules)
    expect(matches.map(({ nozbe }) => [nozbe.byline, nozbe.fields.body])).toEqual([
      ['— Anna, 3 May 2026', 'Rang twice.'],
    ])
    const other = record('nozbe', 'note', 'n1', { body: '— Anna, 3 May 2026\n\nRang once.' })
    expect(matchChildren({ highlevel: [note], nozbe: [other] }, rules).matches).toEqual([])
  })
})
