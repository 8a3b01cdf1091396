import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErrorReport } from '../../shared/errors'
import { createFormat, type Format } from '../../shared/format'
import { type Language, languageOf } from '../../shared/sentences/language'
import { type Said, say } from '../../shared/sentences/say'

/** What it takes to say something: sentences, and the writing of numbers and times. */
export interface Words {
  t: TFunction
  format: Format
  /** Of what `shared/sentences` says. */
  language: Language
  /** What happened and what to do. */
  say(error: ErrorReport): Said
}

/** Making a format takes some milliseconds, and every row of a list needs it. */
const formats = new Map<string, Format>()

export function useWords(): Words {
  const { t, i18n } = useTranslation()
  const format = formats.get(i18n.language) ?? createFormat(i18n.language)
  formats.set(i18n.language, format)
  return useMemo(() => {
    const language = languageOf(format.locale)
    return { t, format, language, say: (error) => say(error, language) }
  }, [t, format])
}
