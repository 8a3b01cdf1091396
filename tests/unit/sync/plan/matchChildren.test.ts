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
