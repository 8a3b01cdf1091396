import type { Core } from '../../core/core'
import type { Handlers } from '../registrar'

export const recipeHandlers = (core: Promise<Core>) =>
  ({
    'recipes:list': async () => (await core).recipes(),
    'recipes:change': async (change) => (await core).changeRecipe(change),
    'recipes:test': async (given) => (await core).testRecipe(given),
    'recipes:decide': async (given) => void (await (await core).decideRecipe(given)),
    'recipes:remove': async (id) => void (await (await core).removeRecipe(id)),
    'recipes:actions': async () => (await core).recipeActions(),
    'recipes:contacts': async (words) => (await core).recipeContacts(words),
  }) satisfies Partial<Handlers>
