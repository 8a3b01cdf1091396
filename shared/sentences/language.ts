/** The languages in which Tandem speaks. */
export const languages = ['en', 'pl'] as const
export type Language = (typeof languages)[number]

/** The language of a tag such as `pl-PL`; English for one that Tandem does not speak. Pure. */
export const languageOf = (tag: string): Language =>
  languages.find((language) => language === tag.split('-')[0]?.toLowerCase()) ?? 'en'
