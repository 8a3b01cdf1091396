import { z } from 'zod'
import { TandemError } from '../../shared/errors'
import { type BuiltInRecipe, builtInRecipes, isOwnRecipe, switchesOfSync } from '../../shared/recipeNames'
import { settingsSchemaOf } from '../../shared/recipeSettings'
import type { Recipe } from '../../shared/recipes'
import type { Kept } from './recipeStore'

const key = 'recipes'
const kept = z.object({
  on: z.record(z.string(), z.boolean()),
  settings: z.record(z.string(), z.unknown()),
  /** The number of the last recipe that the user built: numbers are not used again. */
  lastOwn: z.int(),
})
type Book = z.output<typeof kept>

const load = (meta: Kept): Book => meta.get(key, kept) ?? { on: {}, settings: {}, lastOwn: 0 }

/** All recipes: those that every workspace has, then those that the user built, oldest first. */
export function loadRecipes(meta: Kept): Recipe[] {
  const book = load(meta)
  const own = Object.keys(book.settings).filter(isOwnRecipe)
  own.sort((a, b) => numberOf(a) - numberOf(b))
  return [...builtInRecipes, ...own].flatMap((id) => recipeIn(book, id))
}

export const isOn = (meta: Kept, id: string): boolean =>
  load(meta).on[id] ?? switchesOfSync.includes(id as BuiltInRecipe)

/** Throws `entry.unknown`. */
export function findRecipe(meta: Kept, id: string): Recipe {
  const recipe = loadRecipes(meta).find((one) => one.id === id)
  if (!recipe) throw new TandemError('entry.unknown', { what: 'recipe', id })
  return recipe
}

/** Settings that an older version kept, and that do not fit any more, are the usual ones; a recipe of the user's is left out. */
function recipeIn(book: Book, id: string): Recipe[] {
  const schema = settingsSchemaOf(id)
  const found = schema.safeParse(book.settings[id] ?? {})
  const settings = found.success ? found.data : isOwnRecipe(id) ? null : schema.parse({})
  if (settings === null) return []
  const on = book.on[id] ?? switchesOfSync.includes(id as BuiltInRecipe)
  return [{ id, isOn: on, settings } as Recipe]
}

const numberOf = (id: string): number => Number(id.slice('own-'.length))

/** Switches a recipe; the caller sees to it that nothing old is worked through. */
export function saveSwitch(meta: Kept, id: string, on: boolean): void {
  const book = load(meta)
  meta.set(key, { ...book, on: { ...book.on, [id]: on } })
}

/** Keeps settings that were checked; `new` is a recipe that the user built just now. Returns its id. */
export function saveSettings(meta: Kept, id: string, settings: unknown): string {
  const book = load(meta)
  const lastOwn = id === 'new' ? book.lastOwn + 1 : book.lastOwn
  const name = id === 'new' ? `own-${lastOwn}` : id
  meta.set(key, { ...book, lastOwn, settings: { ...book.settings, [name]: settings } })
  return name
}

/** Forgets a recipe that the user built. Throws `choice.wrong` for any other. */
export function removeRecipe(meta: Kept, id: string): void {
  if (!isOwnRecipe(id))
    throw new TandemError('choice.wrong', {
      detail: 'A recipe of Tandem’s own can be switched off, not removed.',
    })
  const book = load(meta)
  const { [id]: _, ...settings } = book.settings
  const { [id]: __, ...on } = book.on
  meta.set(key, { ...book, on, settings })
}
