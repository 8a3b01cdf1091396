import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErrorReport } from '../../shared/errors'
import { createFormat, type Format } from '../../shared/format'
import { type Language, languageOf } from '../../shared/sentences/language'
import { type Said, say } from '../../shared/sentences/say'
import type { OwnFields } from '../../shared/state'
import { useAppState } from '../stores/appState'

/** What it takes to say something: sentences, and the writing of numbers and times. */
export interface Words {
  t: TFunction
  format: Format
  /** Of what `shared/sentences` says. */
  language: Language
  /** Of the workspace that is open. */
  ownFields: OwnFields
  /** What happened and what to do. */
  say(error: ErrorReport): Said
}

/** Making a format takes some milliseconds, and every row of a list needs it. */
const formats = new Map<string, Format>()

const none: OwnFields = {}

export function useWords(): Words {
  const { t, i18n } = useTranslation()
  const ownFields = useAppState(({ state }) => state?.ownFields ?? none)
  const format = formats.get(i18n.language) ?? createFormat(i18n.language)
  formats.set(i18n.language, format)
  return useMemo(() => {
    const language = languageOf(format.locale)
    return { t, format, language, ownFields, say: (error) => say(error, language) }
  }, [t, format, ownFields])
}
