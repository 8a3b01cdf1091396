import { fill, type Params, parametersOf } from './fill'
import { parameterInPolish } from './phrases'
import { pl } from './pl'

/** An error in Polish; null where a parameter is not known, as of one stored before reports carried them. Pure. */
export function errorInPolish(code: string, params: Params): { message: string; remedy: string } | null {
  const sentences = pl[code as keyof typeof pl] as readonly [string, string] | undefined
  if (!sentences) return null
  const [message, remedy] = sentences
  const isFilled = [message, remedy].flatMap(parametersOf).every((name) => name in params)
  if (!isFilled) return null
  const polish = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, parameterInPolish(name, value)]),
  )
  return { message: fill(message, polish), remedy: fill(remedy, polish) }
}
