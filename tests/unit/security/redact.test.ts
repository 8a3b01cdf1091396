import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorFacts, redact } from '../../../main/security/redact'
import { TandemError } from '../../../shared/errors'

describe('redact', () => {
  it('leaves codes, numbers and words as they are', () => {
    const line = 'run.ended run=12 trigger=schedule ms=13562 changes=285 conflicts=2 errors=auth.refused'
    expect(redact(line)).toBe(line)
    expect(redact('sync:start name=TandemError code=workspace.missing')).toBe(
      'sync:start name=TandemError code=workspace.missing',
    )
    expect(redact('start version=0.1.0 electron=33.2.1 hidden=false')).toBe(
      'start version=0.1.0 electron=33.2.1 hidden=false',
    )
  })

  it.each([
    ['ada.byron+x@mail.example', '[e-mail]'],
    ['<ada@example.com>', '<[e-mail]>'],
    ['at https://services.example/contacts?query=Ada&key=1 now', 'at [address] now'],
    ['phone +353 21 427 1190', 'phone [number]'],
    ['(044) 20-7946-0958 rang', '([number] rang'],
    ['Authorization: Bearer pit-1b2c', 'Authorization: [secret]'],
    ['sent apikey a1b2 twice', 'sent apikey [secret] twice'],
    ['token=abc', 'token=[secret]'],
    ['{"password":"x y","refresh_token": "a"}', '{"password":[secret],"refresh_token": [secret]}'],
    ["client_secret='x y'", 'client_secret=[secret]'],
  ])('takes the private part out of %j', (text, expected) => {
    expect(redact(text)).toBe(expected)
  })

  it('leaves nothing of a planted token, e-mail or phone number', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789']
    const token = fc
      .array(fc.constantFrom(...letters), { minLength: 40, maxLength: 200 })
      .map((list) => list.join(''))
    const word = fc
      .array(fc.constantFrom(...letters), { minLength: 3, maxLength: 12 })
      .map((list) => list.join(''))
    const email = fc.tuple(word, word).map(([name, host]) => `${name}@${host}.example`)
    const phone = fc.integer({ min: 100_000_000, max: 999_999_999 }).map((digits) => `+48 ${digits}`)
    const wrap = fc.constantFrom('', ' ', '"', "'", '(', '[', ',', ';', '=', ': ', '\n', '→ ', 'é ')
    fc.assert(
      fc.property(fc.oneof(token, email, phone), wrap, wrap, (secret, before, after) => {
        expect(redact(`x${before}${secret}${after}y`)).not.toContain(secret)
      }),
      { numRuns: 3000, seed: 11 },
    )
  })

  it('is quick with long texts', () => {
    const start = performance.now()
    redact('a.'.repeat(500_000))
    redact('+1 '.repeat(500_000))
    expect(performance.now() - start).toBeLessThan(500)
  })
})

describe('errorFacts', () => {
  it('tells name, code and place, and nothing of the message', () => {
    const thrown = new TandemError('request.refused', { service: 'Nozbe', status: 422, detail: 'Ada Byron' })
    const facts = errorFacts(thrown)
    expect(facts).toMatchObject({ name: 'TandemError', code: 'request.refused' })
    expect(facts.at[0]).toMatch(/redact\.test\.ts:\d+:\d+$/)
    expect(JSON.stringify(facts)).not.toContain('Byron')
  })

  it('keeps folders out of it', () => {
    const thrown = new Error('x')
    thrown.stack = [
      'Error: x',
      '    at async run (file:///home/ada/tandem/out/main/index.js:10:5)',
      '    at C:\\Users\\Ada\\tandem\\index.js:3:1',
      '    at new Promise (<anonymous>)',
    ].join('\n')
    expect(errorFacts(thrown).at).toEqual(['run index.js:10:5', '- index.js:3:1', '?'])
  })

  it('is not fooled by a message that looks like a place, or a code that is a sentence', () => {
    const thrown = Object.assign(new Error('no\n    at Ada Byron (home.txt:1:1)'), { code: 'Ada Byron' })
    const facts = errorFacts(thrown)
    expect(facts.code).toBeNull()
    expect(JSON.stringify(facts)).not.toContain('Byron')
  })

  it('takes anything thrown', () => {
    expect(errorFacts('Ada Byron')).toEqual({ name: 'string', code: null, traceId: null, at: [] })
    expect(errorFacts(undefined)).toEqual({ name: 'undefined', code: null, traceId: null, at: [] })
  })
})
