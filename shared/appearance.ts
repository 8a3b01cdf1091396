import { languages } from './sentences/language'

/** `system`: as the computer has it. */
export const languageChoices = ['system', ...languages] as const
export type LanguageChoice = (typeof languageChoices)[number]

export const themeChoices = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof themeChoices)[number]

/** How the user wants Tandem to speak and to look. */
export interface Appearance {
  language: LanguageChoice
  theme: ThemeChoice
}

export interface ShownAppearance extends Appearance {
  /** A tag such as `pl-PL`: the language of the words, and the region by which numbers and times are written. */
  locale: string
}

/**
 * The first of the system's languages that Tandem speaks, or that is the chosen one, with its region. Where there is none:
 * Polish where that is chosen, else English as in Britain. Pure.
 */
export function localeFor(choice: LanguageChoice, system: readonly string[]): string {
  const spoken: readonly string[] = choice === 'system' ? languages : [choice]
  const found = system.find((tag) => spoken.includes(tag.split('-')[0]?.toLowerCase() ?? ''))
  return found ?? (choice === 'pl' ? 'pl' : 'en-GB')
}
