import { describe, expect, it } from 'vitest'
import { createScrub, withoutSecrets } from '../../../main/connectors/scrub'

describe('what is quoted of a service', () => {
  it.each([
    ['Invalid JWT: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', 'Invalid JWT: [secret]'],
    ['the key pit-0b8f2f4e-15a1-4c4a is void', 'the key [secret] is void'],
    ['Bearer 0b8f2f4e15a1 was refused', 'Bearer [secret] was refused'],
    ['refresh_token=0b8f2f4e15a1&x=1', 'refresh_token=[secret]'],
    // As it stands in a text that is quoted as raw JSON.
    [String.raw`{\"refresh_token\":\"0b8f2f4e15a1\"}`, String.raw`{\"refresh_token\":\"[secret]"}`],
    ['{"client_secret":"0b8f2f4e15a1"}', '{"client_secret":"[secret]"}'],
  ])('%j loses what looks like a token', (text, expected) => expect(withoutSecrets(text)).toBe(expected))

  it.each([
    'Bearer authentication is required',
    'basic information is missing',
    'The token is not authorized for this scope.',
    'token: must be a string',
    'Contact with id ve9EPM428h8vShlRW1KT not found',
    'ada@mail.example is taken, +48 58 320 14 70 too',
  ])('%j keeps its words', (text) => expect(withoutSecrets(text)).toBe(text))
})

describe('tokens that were sent', () => {
  it('are taken out, the one before a renewal too, and as they stand in an address', () => {
    const scrub = createScrub()
    scrub.remember('old/token+words')
    scrub.remember('newtokenwords')
    const text = 'old/token+words, newtokenwords and old%2Ftoken%2Bwords'
    expect(scrub.clean(text)).toBe('[secret], [secret] and [secret]')
  })

  it('are no short words, which would leave no sentence whole', () => {
    const scrub = createScrub()
    scrub.remember('')
    scrub.remember('a')
    expect(scrub.clean('a plain sentence')).toBe('a plain sentence')
  })
})
