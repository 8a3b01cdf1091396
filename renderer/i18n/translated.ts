/** The plural forms that a language of Tandem may have, as `Intl.PluralRules` calls them. */
type Form = 'one' | 'few' | 'many' | 'other'

/** The keys of the English words, where every plural has all forms, and any text for each. */
export type Translated<T> = T extends string
  ? string
  : { readonly [K in keyof T as K extends `${infer Stem}_one` ? `${Stem}_${Form}` : K]: Translated<T[K]> }
