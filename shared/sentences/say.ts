import type { ErrorReport } from '../errors'
import { fill, parametersOf } from './fill'
import type { Language } from './language'
import { parameterInPolish } from './phrases'
import { pl } from './pl'

export type Said = Pick<ErrorReport, 'message' | 'remedy'>

/**
 * An error in a language. A report stored before reports carried their parameters is said as it was stored, in English.
 * Pure.
 */
export function say(error: ErrorReport, language: Language): Said {
  const [message, remedy] = pl[error.code]
  const isFilled = [message, remedy].flatMap(parametersOf).every((name) => name in error.params)
  if (language === 'en' || !isFilled) return { message: error.message, remedy: error.remedy }
  const params = Object.fromEntries(
    Object.entries(error.params).map(([name, value]) => [name, parameterInPolish(name, value)]),
  )
  return { message: fill(message, params), remedy: fill(remedy, params) }
}
