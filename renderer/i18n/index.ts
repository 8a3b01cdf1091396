import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { localeFor } from '../../shared/appearance'
import { en } from './en'
import { pl } from './pl'

/** Words, and numbers and times in them, in the first of these languages (tags such as `pl-PL`) that Tandem speaks. */
export function startI18n(wanted: readonly string[]): typeof i18next {
  void i18next.use(initReactI18next).init({
    lng: localeFor('system', wanted),
    fallbackLng: 'en',
    resources: { en: { translation: en }, pl: { translation: pl } },
    initAsync: false,
    // React escapes.
    interpolation: { escapeValue: false },
  })
  return i18next
}
