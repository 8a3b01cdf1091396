import { TandemError } from '../../shared/errors'
import type { CommandContext } from './command'

/** One of several words, or the one that applies when none is given. Throws `usage.wrong` for any other. */
export function choice<T extends string>(
  context: CommandContext,
  name: string,
  words: readonly T[],
  standard: T,
): T {
  const given = context.option(name)
  if (given === undefined) return standard
  const word = words.find((one) => one === given)
  if (!word)
    throw new TandemError('usage.wrong', {
      detail: `--${name} is one of ${words.join(', ')}, not “${given}”.`,
    })
  return word
}

/** A whole number in a range. Throws `usage.wrong` for anything else. */
export function wholeNumber(
  context: CommandContext,
  name: string,
  standard: number,
  { least, most }: { least: number; most: number },
): number {
  const given = context.option(name)
  if (given === undefined) return standard
  const value = Number(given)
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new TandemError('usage.wrong', {
      detail: `--${name} is a whole number from ${least} to ${most}, not “${given}”.`,
    })
  }
  return value
}
