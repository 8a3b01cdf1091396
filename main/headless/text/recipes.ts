import type { Deed, RecipeShown, RecipeTest } from '../../../shared/recipes'

/** Recipes, one a line, with their last runs. Pure. */
export const recipesText = (recipes: readonly RecipeShown[]): string =>
  recipes
    .flatMap(({ recipe, lastAt, waiting, runs }) => [
      [
        recipe.isOn ? 'on ' : 'off',
        recipe.id.padEnd(18),
        'name' in recipe.settings ? `“${recipe.settings.name}”` : '',
        lastAt === null ? 'not run yet' : new Date(lastAt).toISOString(),
        waiting > 0 ? `${waiting} wait for you: recipes approve ${recipe.id}` : '',
      ]
        .filter(Boolean)
        .join('  '),
      ...runs.map(
        ({ event, state, error }) => `       ${event.contact}: ${state}${error ? `. ${error.message}` : ''}`,
      ),
    ])
    .join('\n')

const why: Record<NonNullable<RecipeTest['nothing']>, string> = {
  'not-linked': 'The contact is not on both sides yet.',
  linked: 'The contact is on both sides already.',
  condition: 'The contact does not meet the conditions.',
  'no-change': 'Nothing has changed.',
  none: 'There is nothing of that kind.',
}

/** What a recipe would do. Pure. */
export const recipeTestText = ({ contact, deeds, request, calls, nothing }: RecipeTest): string =>
  [
    `${contact}, test only:`,
    ...(nothing === null ? deeds.map(deedText) : [`  Would do nothing. ${why[nothing]}`]),
    ...(request ? [`  ${request.method} ${request.path}`, ...(request.body ? [request.body] : [])] : []),
    `${calls} calls. Nothing was written.`,
  ].join('\n')

function deedText(deed: Deed): string {
  switch (deed.do) {
    case 'make': {
      const { title, body, dueDate } = deed.fields
      return `  Would add a ${deed.kind} in Nozbe: ${title ?? body ?? ''}${dueDate ? `, due ${dueDate}` : ''}`
    }
    case 'change':
      return `  Would change the reminder: ${JSON.stringify(deed.fields)}`
    case 'read':
      return '  Would read the contact, its tasks and notes from HighLevel.'
    case 'call':
      return `  Would call ${deed.action}.`
    case 'sync':
      return `  Sync would ${deed.op} the ${deed.kind} “${deed.title}” on ${deed.service}.`
  }
  return deed satisfies never
}
