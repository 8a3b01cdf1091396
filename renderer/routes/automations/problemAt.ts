import type { ErrorReport } from '../../../shared/errors'
import type { Words } from '../../i18n/useWords'

/** What is wrong at a key of the settings; null where nothing is, or where it is about another one. */
export const problemAt = (error: ErrorReport | null, field: string, { say }: Words): string | null =>
  error?.code === 'choice.wrong' && error.params.field === field ? say(error).message : null

/** Whether it is about one of the settings, beside which it is said. */
export const isOfField = (error: ErrorReport | null, settings: object): boolean => {
  const field = error?.params.field
  return typeof field === 'string' && (field.split('.')[0] ?? '') in settings
}
