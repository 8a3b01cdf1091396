import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type ErrorReport, errorCodes, TandemError } from '../../../shared/errors'
import { errorReportSchema } from '../../../shared/schemas'
import { en } from '../../../shared/sentences/en'
import { parametersOf } from '../../../shared/sentences/fill'
import { languageOf } from '../../../shared/sentences/language'
import { phrases } from '../../../shared/sentences/phrases'
import { pl } from '../../../shared/sentences/pl'
import { say } from '../../../shared/sentences/say'
import type { SpaceWarning } from '../../../shared/setUp'
import { warningSentences, warningText } from '../../../shared/warnings'

const sorted = (words: readonly string[]) => [...words].sort()

describe('the sentences of both languages', () => {
  it('are of the same codes, in the same order', () => {
    expect(Object.keys(pl)).toEqual(errorCodes)
  })

  it.each(errorCodes)('%s: takes the same parameters, and says something of its own', (code) => {
    for (const part of [0, 1] as const) {
      expect(sorted(parametersOf(pl[code][part]))).toEqual(sorted(parametersOf(en[code][part])))
      const isWords = en[code][part].replace(/\{\w+\}/g, '').length > 1
      expect(pl[code][part] === en[code][part], pl[code][part]).toBe(!isWords)
    }
  })

  it.each(errorCodes)('%s: ends as a sentence does', (code) => {
    for (const sentence of [...en[code], ...pl[code]]) expect(sentence).toMatch(/[.}!]$/)
  })

  it('are of the same warnings, with the same parameters', () => {
    expect(Object.keys(warningSentences.pl)).toEqual(Object.keys(warningSentences.en))
    for (const code of Object.keys(warningSentences.en) as SpaceWarning['code'][]) {
      const [english, polish] = [warningSentences.en[code], warningSentences.pl[code]]
      expect(sorted(parametersOf(polish)), code).toEqual(sorted(parametersOf(english)))
    }
  })
})

describe('phrases', () => {
  const code = readdirSync('main', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join('main', name), 'utf8'))
    .join('\n')

  it.each(Object.keys(phrases))('%s: is what the code says', (phrase) => {
    expect(code).toContain(`'${phrase}'`)
  })
})

describe('patterns', () => {
  it.each([
    ['tasks.0.name: is still empty.', 'tasks.0.name: to pole jest jeszcze puste.'],
    ['name: “a.b (c)” is no placeholder.', 'name: nie ma takiego symbolu: „a.b (c)”.'],
    ['Nozbe cannot take this value for email.', 'Nozbe nie przyjmuje tej wartości pola email.'],
    [
      'The note $& is linked already: unlink it first.',
      'Notatka $& jest już powiązana: najpierw ją rozłącz.',
    ],
    ['The input of contacts.list is wrong: limit.', 'Dane dla contacts.list są błędne: limit.'],
  ])('%s', (detail, polish) => {
    const said = say(new TandemError('choice.wrong', { detail }).report(), 'pl')
    expect(said.message).toBe(`${polish} Nic nie zostało zmienione.`)
  })

  it('leave what a service said as it is', () => {
    const detail = 'email must be an email'
    const refused = new TandemError('request.refused', { service: 'Nozbe', status: 422, detail })
    expect(say(refused.report(), 'pl').message).toContain(detail)
  })
})

describe('say', () => {
  const refused = new TandemError('auth.refused', { service: 'Nozbe' }).report()

  it('says an error in either language', () => {
    expect(say(refused, 'en').message).toBe('Nozbe refused the token (401). Nothing was changed or lost.')
    expect(say(refused, 'pl')).toEqual({
      message: 'Usługa Nozbe nie przyjęła tokenu (401). Nic nie zostało zmienione ani utracone.',
      remedy: 'Wklej nowy token usługi Nozbe.',
    })
  })

  it.each([
    [new TandemError('record.gone', { service: 'HighLevel', kind: 'note' }), '(notatka)'],
    [new TandemError('undo.nothing', { what: 'run', id: 7 }), '(przebieg 7)'],
    [
      new TandemError('entry.unknown', { what: 'linked task with the id', id: 'a1' }),
      'powiązanie (zadanie) o identyfikatorze a1.',
    ],
    [new TandemError('alert.webhook', { detail: 'no answer' }), '(brak odpowiedzi)'],
    [new TandemError('network.unreachable', { service: 'Nozbe', host: 'run' }), 'pod adresem run.'],
  ])('puts what Tandem says itself into Polish, and leaves names as they are', (error, words) => {
    expect(say(error.report(), 'pl').message).toContain(words)
  })

  it('leaves nothing of a report out that was stored before reports had parameters', () => {
    const stored: ErrorReport = errorReportSchema.parse({
      code: 'auth.refused',
      message: refused.message,
      remedy: refused.remedy,
    })
    expect(stored).toEqual({ ...refused, params: {}, traceId: null })
    expect(say(stored, 'pl')).toEqual({ message: refused.message, remedy: refused.remedy })
    const offline = errorReportSchema.parse({ code: 'network.offline', message: 'x', remedy: 'y' })
    expect(say(offline, 'pl').message).toContain('Nic nie zostało utracone')
  })

  it('keeps what a parameter holds, braces and dollars too', () => {
    const error = new TandemError('request.refused', {
      service: 'Nozbe',
      status: 422,
      detail: '$& {service}',
    })
    expect(error.message).toBe('Nozbe refused a change (422): $& {service}')
    expect(say(error.report(), 'pl').message).toBe('Usługa Nozbe nie przyjęła zmiany (422): $& {service}')
  })
})

describe('a warning', () => {
  it('is said in either language, with what is left counted', () => {
    const warning = { code: 'projectLimit', limit: 5, used: 7 } as const
    expect(warningText(warning, 'en')).toContain(
      '5 open projects, of which 7 are in use: there is room for 0 more',
    )
    expect(warningText(warning, 'pl')).toContain('to 5, z czego w użyciu: 7. Miejsce na nowe kontakty: 0.')
  })
})

describe('a language', () => {
  it.each([
    ['pl', 'pl'],
    ['pl-PL', 'pl'],
    ['PL-pl', 'pl'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['plx', 'en'],
  ])('of the tag %s is %s', (tag, language) => expect(languageOf(tag)).toBe(language))
})
