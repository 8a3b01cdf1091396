import { expect, it } from 'vitest'
import { challengeOf, isSame, newSecret } from '../../../main/oauth/secrets'

it('compares texts of any length, without an error that would tell the length', () => {
  expect(isSame('state', 'state')).toBe(true)
  for (const other of ['', 'State', 'stat', 'states', 'śtate'])
    expect(isSame('state', other), other).toBe(false)
})

it('makes secrets that are long enough to be guessed by nobody, and never one twice', () => {
  const many = Array.from({ length: 100 }, newSecret)
  expect(new Set(many).size).toBe(100)
  for (const secret of many) expect(secret).toMatch(/^[\w-]{43}$/)
})

it('answers a verifier as RFC 7636 (appendix B) does', () => {
  expect(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  )
})
