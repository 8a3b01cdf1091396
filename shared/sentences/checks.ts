import type { Answer, UnknownId } from '../findings'
import { type HighLevelScope, missingEffects } from '../scopes'
import { type CheckCode, type CheckParams, type CheckState, checksInEnglish } from './checksEn'
import { checksInPolish } from './checksPl'
import { fill } from './fill'
import { errorInPolish } from './inPolish'
import type { Language } from './language'
import { sayEffects } from './scopes'
import { sayUnknown } from './unknowns'

export type { CheckCode, CheckParams, CheckState } from './checksEn'

/** How a check stands, and its sentences. Pure. */
export function sayCheck(
  code: CheckCode,
  params: CheckParams,
  language: Language,
): { state: CheckState; sentence: string; remedy: string | null } {
  const [state, ...english] = checksInEnglish[code]
  const [sentence, remedy] = language === 'pl' ? checksInPolish[code] : english
  const filled = written(language === 'pl' ? paramsInPolish(code, params) : params, language)
  return { state, sentence: fill(sentence, filled), remedy: remedy && fill(remedy, filled) }
}

const numbers = { en: new Intl.NumberFormat('en'), pl: new Intl.NumberFormat('pl') }

/** Numbers as the language writes them: `200,000`. */
const written = (params: CheckParams, language: Language): CheckParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' ? numbers[language].format(value) : value,
    ]),
  )

/** Sentences in a check are kept in English, beside what they were made of. */
function paramsInPolish(code: CheckCode, params: CheckParams): CheckParams {
  switch (code) {
    case 'service.failed':
    case 'workspace.closed': {
      const said = errorInPolish(String(params.code), params)
      return { ...params, ...said }
    }
    case 'scopes.missing': {
      const missing = String(params.scopes).split(', ') as HighLevelScope[]
      return { ...params, effects: sayEffects(missingEffects(missing), 'pl') }
    }
    case 'finding.known':
    case 'finding.open':
    case 'finding.costly':
      return { ...params, ...sayUnknown(params.id as UnknownId, params.answer as Answer, 'pl') }
    default:
      return params
  }
}

/** The codes of all checks. */
export const checkCodes = Object.keys(checksInEnglish) as CheckCode[]
