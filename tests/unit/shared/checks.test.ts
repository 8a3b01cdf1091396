import { describe, expect, it } from 'vitest'
import { TandemError } from '../../../shared/errors'
import { checkCodes, sayCheck } from '../../../shared/sentences/checks'
import { checksInEnglish } from '../../../shared/sentences/checksEn'
import { checksInPolish } from '../../../shared/sentences/checksPl'
import { parametersOf } from '../../../shared/sentences/fill'

const sorted = (words: readonly string[]) => [...words].sort()

describe('a check', () => {
  it.each(checkCodes)('%s takes the same parameters in both languages', (code) => {
    const [, ...english] = checksInEnglish[code]
    for (const part of [0, 1] as const) {
      const polish = checksInPolish[code][part]
      expect(polish === null).toBe(english[part] === null)
      expect(sorted(parametersOf(polish ?? ''))).toEqual(sorted(parametersOf(english[part] ?? '')))
    }
  })

  it('writes numbers as its language does', () => {
    const found = { service: 'HighLevel', used: 1840, allowed: 200_000 }
    expect(sayCheck('calls.left', found, 'en').sentence).toContain('200,000')
    expect(sayCheck('calls.left', found, 'pl').sentence).toContain('z 200\u00a0000 dzisiejszych')
  })

  it('says what kept a service out in Polish, though it was found in English', () => {
    const { params, ...report } = new TandemError('auth.refused', { service: 'Nozbe' }).report()
    const found = { ...params, code: report.code, message: report.message, remedy: report.remedy }
    expect(sayCheck('service.failed', found, 'pl')).toMatchObject({
      sentence: 'Usługa Nozbe nie przyjęła tokenu (401). Nic nie zostało zmienione ani utracone.',
      remedy: 'Wklej nowy token usługi Nozbe.',
    })
    // One that was stored without its parameters.
    expect(sayCheck('workspace.closed', { ...report, traceId: '' }, 'pl').sentence).toBe(report.message)
  })

  it('says what does not work without a scope in Polish', () => {
    const found = { scopes: 'users.readonly, contacts.write', effects: 'in English' }
    expect(sayCheck('scopes.missing', found, 'pl').sentence).toBe(
      'Logowanie do HighLevel nie ma uprawnień users.readonly, contacts.write: ' +
        'tylko z HighLevel do Nozbe: kontakty, zadania, notatki; nie wiadomo, kto mógłby być osobą odpowiedzialną. ' +
        'Wszystko inne działa.',
    )
  })

  it('says what was found out about the services in Polish', () => {
    const found = { id: 'nozbe.page', answer: 500, about: 'in English', found: 'in English' }
    expect(sayCheck('finding.known', found, 'pl').sentence).toBe(
      'Ile wierszy Nozbe podaje naraz: 500. O tyle prosi Tandem, a o komentarze najwyżej o 1000.',
    )
  })
})
