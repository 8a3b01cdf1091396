import { describe, expect, it } from 'vitest'
import { unknownIds } from '../../../shared/findings'
import { languages } from '../../../shared/sentences/language'
import { sayUnknown } from '../../../shared/sentences/unknowns'
import { unknownsInEnglish } from '../../../shared/sentences/unknownsEn'
import { unknownsInPolish } from '../../../shared/sentences/unknownsPl'

describe('an unknown in words', () => {
  it.each(languages.flatMap((language) => unknownIds.map((id) => [id, language] as const)))(
    '%s in %s, whatever the answer',
    (id, language) => {
      for (const answer of ['yes', 'no', 'unknown', 'utc', 'location', 'neither', 500] as const) {
        const { about, found } = sayUnknown(id, answer, language)
        expect(about).toMatch(/^[A-Z]/)
        expect(found).toMatch(/\.$/)
        expect(found).not.toContain('{')
      }
    },
  )

  it.each(unknownIds)('%s has the same answers in Polish, in words of its own', (id) => {
    const [english, polish] = [unknownsInEnglish[id], unknownsInPolish[id]]
    expect(Object.keys(polish)).toEqual(Object.keys(english))
    for (const answer of Object.keys(english) as (keyof typeof english)[]) {
      expect(polish[answer]?.includes('{n}'), answer).toBe(english[answer]?.includes('{n}'))
      if (answer !== 'number') expect(polish[answer]).not.toBe(english[answer])
    }
  })

  it('says another thing for each answer that changes how Tandem works', () => {
    const said = (answer: 'yes' | 'no' | 'unknown') =>
      sayUnknown('nozbe.filterByLastModified', answer, 'en').found
    expect(new Set([said('yes'), said('no'), said('unknown')]).size).toBe(3)
  })
})
