import { type CheckCode, type CheckParams, type CheckState, checksInEnglish } from './checksEn'
import { checksInPolish } from './checksPl'
import { fill } from './fill'
import type { Language } from './language'

export type { CheckCode, CheckParams, CheckState } from './checksEn'

/** How a check stands, and its sentences. Pure. */
export function sayCheck(
  code: CheckCode,
  params: CheckParams,
  language: Language,
): { state: CheckState; sentence: string; remedy: string | null } {
  const [state, ...english] = checksInEnglish[code]
  const [sentence, remedy] = language === 'pl' ? checksInPolish[code] : english
  return { state, sentence: fill(sentence, params), remedy: remedy && fill(remedy, params) }
}

/** The codes of all checks. */
export const checkCodes = Object.keys(checksInEnglish) as CheckCode[]
