import { describe, expect, it } from 'vitest'
import { unknownIds } from '../../../shared/findings'
import { sayUnknown } from '../../../shared/sentences/unknowns'

describe('an unknown in words', () => {
  it.each(unknownIds)('%s, whatever the answer', (id) => {
    for (const answer of ['yes', 'no', 'unknown', 'utc', 'location', 'neither', 500] as const) {
      const { about, found } = sayUnknown(id, answer)
      expect(about).toMatch(/^[A-Z]/)
      expect(found).toMatch(/\.$/)
      expect(found).not.toContain('{')
    }
  })

  it('says another thing for each answer that changes how Tandem works', () => {
    const said = (answer: 'yes' | 'no' | 'unknown') => sayUnknown('nozbe.filterByLastModified', answer).found
    expect(new Set([said('yes'), said('no'), said('unknown')]).size).toBe(3)
  })
})
