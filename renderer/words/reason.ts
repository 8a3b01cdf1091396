import type { Words } from '../i18n/useWords'

/** What the engine notes as the rule of a change: by what two records were linked, or whose value was taken. */
const known = [
  'named',
  'email',
  'phone',
  'name',
  'content',
  'title',
  'highlevel',
  'nozbe',
  'user',
  'undo',
  'gone',
  'both-gone',
  'merged',
  'scope',
  'stays',
  'recipe',
] as const

/** Why a change came about; null for a plain one, and for a rule that the words do not know. */
export function reasonText(rule: string | null, { t }: Words): string | null {
  const code = known.find((code) => code === rule?.split(' ')[0])
  return code ? t(`history.reason.${code}`) : null
}
