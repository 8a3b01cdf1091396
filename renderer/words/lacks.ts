import type { Kind } from '../../shared/domain'
import { type HighLevelScope, missingEffects } from '../../shared/scopes'
import type { Words } from '../i18n/useWords'
import { scopeWords } from './scope'

/** What does not work of a view of Mapping without these scopes, each in a sentence. Pure. */
export function lackTexts(view: Kind | 'people', missing: readonly HighLevelScope[], { t }: Words): string[] {
  const hasPeople = view === 'people' || view === 'contact' || view === 'task'
  return missing.flatMap((scope) => {
    const { unreadable, readOnly, lacks } = missingEffects([scope])
    const has = (kinds: readonly Kind[]) => kinds.some((kind) => kind === view)
    const lack = has(unreadable)
      ? 'unreadable'
      : has(readOnly)
        ? 'readOnly'
        : lacks.includes('customFields') && view === 'contact'
          ? 'customFields'
          : lacks.includes('people') && hasPeople
            ? 'people'
            : null
    return lack === null ? [] : [t(`mapping.lacks.${lack}`, { scope: scopeWords(scope, t) })]
  })
}
