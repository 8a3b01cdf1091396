import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en'

const languages = { en: { translation: en } }

/**
 * Words in the first of the user's languages that Tandem speaks, numbers and times as that language's region writes
 * them; where it speaks none, English as in Britain.
 */
export function startI18n(wanted: readonly string[]): typeof i18next {
  const locale = wanted.find((tag) => (tag.split('-')[0] ?? '') in languages) ?? 'en-GB'
  void i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'en',
    resources: languages,
    initAsync: false,
    // React escapes.
    interpolation: { escapeValue: false },
  })
  return i18next
}
