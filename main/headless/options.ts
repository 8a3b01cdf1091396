import { type Kind, kinds } from '../../shared/domain'
import { TandemError } from '../../shared/errors'
import type { CommandContext } from './command'

type Given = Pick<CommandContext, 'option'>

export const wrongUsage = (detail: string): TandemError => new TandemError('usage.wrong', { detail })

/** One of several words, or the one that applies when none is given. Throws `usage.wrong` for any other. */
export function choice<T extends string, S extends T | undefined>(
  context: Given,
  name: string,
  words: readonly T[],
  standard: S,
): T | S {
  const given = context.option(name)
  return given === undefined ? standard : oneOf(`--${name}`, given, words)
}

/** Several of several words, with commas between them; undefined where none are given. Throws `usage.wrong`. */
export function choices<T extends string>(
  context: Given,
  name: string,
  words: readonly T[],
): T[] | undefined {
  const given = context.option(name)
  return given?.split(',').map((word) => oneOf(`--${name}`, word.trim(), words))
}

function oneOf<T extends string>(name: string, given: string, words: readonly T[]): T {
  const word = words.find((one) => one === given)
  if (!word) throw wrongUsage(`${name} is one of ${words.join(', ')}, not “${given}”.`)
  return word
}

export const kindOption = (context: Given): Kind | undefined => choice(context, 'kind', kinds, undefined)

/** A whole number in a range. Throws `usage.wrong` for anything else. */
export function wholeNumber<S extends number | undefined>(
  context: Given,
  name: string,
  standard: S,
  range: { least: number; most: number },
): number | S {
  const given = context.option(name)
  return given === undefined ? standard : inRange(`--${name}`, given, range)
}

/** A number that the command takes without a name, such as an id. Throws `usage.wrong` for anything else. */
export const numberGiven = (context: Pick<CommandContext, 'given'>, name: string): number =>
  inRange(name, context.given(name) ?? '', { least: 1, most: Number.MAX_SAFE_INTEGER })

function inRange(name: string, given: string, { least, most }: { least: number; most: number }): number {
  const value = Number(given)
  if (given.trim() === '' || !Number.isInteger(value) || value < least || value > most) {
    const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`
    throw wrongUsage(`${name} is a whole number ${range}, not “${given}”.`)
  }
  return value
}

/** An option that says something where it is given; null where it is not. Throws `usage.wrong` for nothing but blanks. */
export function textOption(context: Given, name: string): string | null {
  const given = context.option(name)
  if (given === undefined) return null
  if (given.trim() === '') throw wrongUsage(`--${name} is empty.`)
  return given.trim()
}

/** Several texts with commas between them; null where the option is not given. Throws `usage.wrong` where it names none. */
export function listOption(context: Given, name: string): string[] | null {
  const given = textOption(context, name)
  if (given === null) return null
  const texts = given
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '')
  if (texts.length === 0) throw wrongUsage(`--${name} is empty.`)
  return texts
}

/** A day, `2026-05-03`; null where none is given. Throws `usage.wrong` for anything else. */
export function dayOption(context: Given, name: string): string | null {
  const given = textOption(context, name)
  if (given === null) return null
  const time = Date.parse(`${given}T00:00:00Z`)
  const isDay = /^\d{4}-\d\d-\d\d$/.test(given) && !Number.isNaN(time)
  if (!isDay || new Date(time).toISOString().slice(0, 10) !== given) {
    throw wrongUsage(`--${name} is a day such as 2026-05-03, not “${given}”.`)
  }
  return given
}
