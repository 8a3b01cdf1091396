import type { ErrorReport } from '../errors'
import { errorInPolish } from './inPolish'
import type { Language } from './language'

export type Said = Pick<ErrorReport, 'message' | 'remedy'>

/**
 * An error in a language. A report stored before reports carried their parameters is said as it was stored, in English.
 * Pure.
 */
export function say({ code, message, remedy, params }: ErrorReport, language: Language): Said {
  const polish = language === 'pl' ? errorInPolish(code, params) : null
  return polish ?? { message, remedy }
}
