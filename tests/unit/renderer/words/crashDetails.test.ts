import { describe, expect, it } from 'vitest'
import { crashDetails } from '../../../../renderer/words/crashDetails'

const thrownBy = (act: () => unknown): unknown => {
  try {
    return act()
  } catch (thrown) {
    return thrown
  }
}

describe('the details of a crash', () => {
  it('say what went wrong, where in the code, and in which components', () => {
    const error = thrownBy(() => (null as unknown as { phone: string }).phone)
    const details = crashDetails(error, '\n    at Overview')
    expect(details).toContain('TypeError')
    expect(details).toContain("'phone'")
    expect(details).toContain('crashDetails.test')
    expect(details).toMatch(/at Overview$/)
  })

  it('leave out the data that an engine quotes', () => {
    const details = crashDetails(
      thrownBy(() => JSON.parse('Siobhán O’Connell, +353 21 427 1190')),
      '',
    )
    expect(details).toContain('SyntaxError')
    expect(details).not.toContain('Siobh')
    expect(crashDetails(new Error('no “Ada Byron” and no "Ada \\" Byron"'), '')).not.toContain('Byron')
  })

  it('tell nothing of a thrown value but what it is', () => {
    expect(crashDetails('Ada Byron', 'at Overview')).toBe('string\nat Overview')
  })
})
