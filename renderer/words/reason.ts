import { builtInRecipes } from '../../shared/recipeNames'
import type { Words } from '../i18n/useWords'
import { isolate } from './isolate'

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

/**
 * Why a change came about; null for a plain one, and for a rule that the words do not know. `recipes` are names of recipes of
 * the user's own, by their ids.
 */
export function reasonText(
  rule: string | null,
  { t }: Words,
  recipes: Readonly<Record<string, string>> = {},
): string | null {
  const [first, id = ''] = rule?.split(' ') ?? []
  const code = known.find((code) => code === first)
  if (code !== 'recipe') return code ? t(`history.reason.${code}`) : null
  const builtIn = builtInRecipes.find((one) => one === id)
  const name = builtIn ? t(`automations.names.${builtIn}`) : recipes[id]
  return name ? t('history.byRecipe', { name: isolate(name) }) : t('history.reason.recipe')
}
