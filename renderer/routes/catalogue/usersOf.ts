import type { CatalogueEntry } from '../../../shared/catalogue'
import type { RecipeShown } from '../../../shared/recipes'

/** The names of the user's own automations that carry an entry out, or begin with it. Pure. */
export function usersOf({ name }: Pick<CatalogueEntry, 'name'>, recipes: readonly RecipeShown[]): string[] {
  return recipes.flatMap(({ recipe: { settings } }) => {
    if (!('action' in settings)) return []
    const { trigger, action } = settings
    return action === name || `${trigger.service}.${trigger.name}` === name ? [settings.name] : []
  })
}
