import type { KeptAnswers, SetUpChoices } from '../../../shared/setUp'
import type { Words } from '../../i18n/useWords'
import { wayOf } from './scopeWay'

/** By what the contacts are chosen, and what that is; null for what is in no words, such as all of them. Pure. */
export function scopeText(
  { scope, picked }: KeptAnswers,
  choices: Pick<SetUpChoices, 'businesses' | 'users'>,
  { t, format }: Words,
): { way: string; what: string | null } {
  const way = wayOf(scope)
  const nameIn = (list: readonly { id: string; name: string }[], id: string | null) =>
    list.find((one) => one.id === id)?.name ?? id
  const what = {
    all: null,
    several: null,
    tag: scope?.tag ?? null,
    business: nameIn(choices.businesses, scope?.businessId ?? null),
    owner: nameIn(choices.users, scope?.ownerId ?? null),
    since: scope?.since ? format.date(new Date(`${scope.since}T12:00`).getTime()) : null,
    picked: format.list(picked.map(({ name }) => name).sort(format.compare)),
  }[way]
  return { way: t(`accounts.scope.${way}`), what }
}
