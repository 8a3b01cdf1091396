import { create } from 'zustand'
import type { ErrorReport } from '../../shared/errors'
import type { RecipeShown } from '../../shared/recipes'
import { ask } from '../bridge'

interface RecipesStore {
  /** Null until the first answer. */
  recipes: readonly RecipeShown[] | null
  failure: ErrorReport | null
  load(): Promise<void>
  /** Switches one, and shows it so at once; where that is refused it is shown as it is. */
  turn(id: string, isOn: boolean): Promise<void>
}

/** The recipes of the workspace. */
export const useRecipes = create<RecipesStore>((set, get) => ({
  recipes: null,
  failure: null,
  load: async () => {
    const reply = await ask('recipes:list')
    set(reply.ok ? { recipes: reply.value, failure: null } : { failure: reply.error })
  },
  turn: async (id, isOn) => {
    set(({ recipes }) => ({
      recipes:
        recipes?.map((one) => (one.recipe.id === id ? { ...one, recipe: { ...one.recipe, isOn } } : one)) ??
        null,
    }))
    const reply = await ask('recipes:change', { id, isOn })
    await get().load()
    if (!reply.ok) set({ failure: reply.error })
  },
}))
