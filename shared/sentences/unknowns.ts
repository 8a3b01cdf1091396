import type { Answer, UnknownId } from '../findings'
import type { Language } from './language'
import { unknownsInEnglish } from './unknownsEn'
import { unknownsInPolish } from './unknownsPl'

const words = { en: unknownsInEnglish, pl: unknownsInPolish }

/** What is not known, and what was found or how Tandem works without it. Pure. */
export function sayUnknown(
  id: UnknownId,
  answer: Answer,
  language: Language,
): { about: string; found: string } {
  const of = words[language][id]
  const said = typeof answer === 'number' ? of.number?.replace('{n}', String(answer)) : of[answer]
  return { about: of.about, found: said ?? of.unknown }
}
