import type { TFunction } from 'i18next'
import { scopeWords } from '../../words/scope'
import { isAskedFor, type SignedIn } from './access'
import type { CatalogueRow } from './filter'

/** Scopes that Tandem does not ask for, since nothing that it keeps in step needs them. */
const others = {
  'locations/customFields.write': 'writeCustomFields',
  'recurring-tasks.readonly': 'readRecurring',
  'recurring-tasks.write': 'writeRecurring',
  'businesses.write': 'writeBusinesses',
} as const

const isOther = (scope: string): scope is keyof typeof others => Object.hasOwn(others, scope)

/** A scope of HighLevel in plain words; nothing for one that is not known. */
export function scopeText(scope: string, t: TFunction): string {
  if (isAskedFor(scope)) return scopeWords(scope, t)
  return isOther(scope) ? t(`catalogue.scopes.${others[scope]}`) : ''
}

/** Why this sign-in may or may not, and what to do about it. */
export function accessDetail(
  { entry, access }: Pick<CatalogueRow, 'entry' | 'access'>,
  { workspace }: Pick<SignedIn, 'workspace'>,
  t: TFunction,
): string {
  if (workspace?.practice) return t('catalogue.allowedDetail.practice')
  if (access === 'signedOut')
    return t('catalogue.allowedDetail.signedOut', { service: t(`service.${entry.service}`) })
  if (access === 'missing' && entry.kind === 'trigger') return t('catalogue.allowedDetail.missingTrigger')
  if (access === 'granted' && entry.service === 'nozbe') return t('catalogue.allowedDetail.grantedNozbe')
  return t(`catalogue.allowedDetail.${access}`)
}
