/** The recipes that every workspace has, in the order in which they are shown. */
export const builtInRecipes = [
  'new-contact',
  'latest-data',
  'completed-tasks',
  'welcome-task',
  'important-updates',
  'appointments',
  'deleted-tasks',
] as const
export type BuiltInRecipe = (typeof builtInRecipes)[number]

/** Those that say what two-way sync does, so that they are on until switched off; the others write what it does not. */
export const switchesOfSync: readonly BuiltInRecipe[] = [
  'new-contact',
  'completed-tasks',
  'deleted-tasks',
  'appointments',
]

/** The id of a recipe that the user built: `own-3`. */
export const isOwnRecipe = (id: string): boolean => /^own-\d+$/.test(id)

/** How a condition compares a field with its value. */
export const operators = ['is', 'is not', 'contains', 'is empty', 'is not empty'] as const
