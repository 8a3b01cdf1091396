import type { RecipeChange } from '../../../../main/core/recipes'

/** The recipes that lives switch on, as far as their deeds can be told from what people do. */
export const recipesPlayed = [
  'welcome-task',
  'important-updates',
  'appointments',
  'completed-tasks',
  'latest-data',
] as const
export type RecipePlayed = (typeof recipesPlayed)[number]

/** So much one recipe does in one run, unless the user lets more through. */
export const mostAtOnce = 3

const welcome = 'Recipe welcome'
const reminder = 'Recipe reminder: '

/** What switches a recipe on, or off. Copies of appointments stay on: their fields are a matter of the mapping. */
export function switched(id: RecipePlayed, isOn: boolean): RecipeChange {
  const most = mostAtOnce
  switch (id) {
    case 'welcome-task':
      return { id, isOn, settings: { tasks: [{ name: `${welcome} {{first name}}` }], most } }
    case 'important-updates':
      return { id, isOn, settings: { fields: ['city', 'company', 'email', 'phone'], most } }
    case 'appointments': {
      const name = `${reminder}{{title}}`
      return { id, settings: { reminder: isOn ? { minutes: 60, name } : null, most } }
    }
    case 'latest-data':
      return { id, isOn, settings: { most } }
    case 'completed-tasks':
      return { id, isOn }
  }
}

/** What a text that a recipe wrote in Nozbe is about; null for any other. */
export function deedIn(text: unknown, parent: string | null): string | null {
  if (typeof text !== 'string') return null
  // One for each contact, whatever its name was.
  if (text.startsWith(welcome)) return `${welcome} ${parent}`
  return text.startsWith(reminder) || / changed in HighLevel from /.test(text) ? text : null
}
