import { createFormat, type Format } from '../../../shared/format'
import { type Language, languageOf } from '../../../shared/sentences/language'
import { en, type MainWords } from './en'
import { pl } from './pl'

/** What it takes to say something outside of the window. */
export interface Speech {
  words: MainWords
  format: Format
  /** Of what `shared/sentences` says. */
  language: Language
}

/** By a tag such as `pl-PL`. Pure. */
export function speechIn(locale: string): Speech {
  const language = languageOf(locale)
  return { words: { en, pl }[language], format: createFormat(locale), language }
}
