import type { RecipeShown, RecipeTest } from '../../../shared/recipes'
import { type Command, type CommandContext, exitCode, exitOf } from '../command'
import { readJson } from '../files'
import { wrongUsage } from '../options'
import { withSession } from '../place'
import { recipesText, recipeTestText } from '../text/recipes'
import { runText } from '../text/run'

const recipes: Command = {
  usage: 'recipes',
  sentence: 'Lists the recipes, with their settings, what they last did, and what waits for you.',
  options: {},
  run: (context) =>
    withSession(context, async (session) => {
      const list = session.recipes.list()
      context.print({ recipes: list }, () => recipesText(list))
      return exitCode.done
    }),
}

/** Changes a recipe and prints it as it is now. */
const changing = (
  context: CommandContext,
  change: { isOn?: boolean; settings?: unknown },
): Promise<typeof exitCode.done> =>
  withSession(context, async (session) => {
    await session.mapping()
    const id = session.recipes.change({ id: context.given('ID') ?? '', ...change })
    const shown = session.recipes.list().filter(({ recipe }) => recipe.id === id)
    context.print({ recipes: shown }, () => recipesText(shown))
    return exitCode.done
  })

const turn = (word: 'on' | 'off', sentence: string): Command => ({
  usage: `recipes ${word} ID`,
  sentence,
  takes: ['ID'],
  options: {},
  run: (context) => changing(context, { isOn: word === 'on' }),
})

const set: Command = {
  usage: 'recipes set ID --settings FILE',
  sentence:
    'Keeps the settings of a recipe; “new” as ID builds one. FILE is JSON as “recipes --json” prints settings, and may be - for standard input.',
  takes: ['ID'],
  options: { settings: { type: 'string' } },
  run: async (context) => changing(context, { settings: settingsOf(context) }),
}

const test: Command = {
  usage: 'recipes test ID --contact WORDS',
  sentence: 'Says what a recipe would do for a contact, found by words in its name. Writes nothing.',
  takes: ['ID'],
  options: { contact: { type: 'string' } },
  run: (context) =>
    withSession(context, async (session) => {
      const words = context.option('contact')
      if (words === undefined) throw wrongUsage('--contact is missing.')
      const [contact, ...others] = session.recipes.contacts(words)
      if (!contact) throw wrongUsage(`No contact is called “${words}”.`)
      if (others.length > 0) {
        const names = [contact, ...others].map(({ name }) => `“${name}”`).join(', ')
        throw wrongUsage(`Several contacts could be meant: ${names}.`)
      }
      const result: RecipeTest = session.recipes.test({
        id: context.given('ID') ?? '',
        contactId: contact.id,
      })
      context.print(result, () => recipeTestText(result))
      return exitCode.done
    }),
}

const decide = (word: 'approve' | 'drop', sentence: string): Command => ({
  usage: `recipes ${word} ID`,
  sentence,
  takes: ['ID'],
  options: {},
  run: (context) =>
    withSession(context, async (session) => {
      const decision = word === 'approve' ? 'approved' : 'dropped'
      const count = session.recipes.decide({ id: context.given('ID') ?? '', decision })
      if (word === 'drop' || count === 0) {
        context.print({ count }, () => `${count} let be.`)
        return exitCode.done
      }
      const report = await session.sync({ trigger: 'manual', signal: context.signal })
      context.print(report, () => runText(report))
      return exitOf(report)
    }),
})

const remove: Command = {
  usage: 'recipes remove ID',
  sentence: 'Forgets a recipe that you built. What it did stays.',
  takes: ['ID'],
  options: {},
  run: (context) =>
    withSession(context, async (session) => {
      session.recipes.remove(context.given('ID') ?? '')
      const list: RecipeShown[] = session.recipes.list()
      context.print({ recipes: list }, () => recipesText(list))
      return exitCode.done
    }),
}

function settingsOf(context: CommandContext): unknown {
  const file = context.option('settings')
  if (file === undefined) throw wrongUsage('--settings is missing.')
  return readJson(context, file, '“recipes --json” prints settings as they are to be.')
}

export const recipeCommands: Readonly<Record<string, Command>> = {
  recipes,
  'recipes on': turn(
    'on',
    'Switches a recipe on, for what happens from now on. It works at the end of each sync.',
  ),
  'recipes off': turn('off', 'Switches a recipe off; what it was still to do is not done.'),
  'recipes set': set,
  'recipes test': test,
  'recipes approve': decide(
    'approve',
    'Lets through what is beyond the bound of one run, with a sync at once.',
  ),
  'recipes drop': decide('drop', 'Lets be what is beyond the bound of one run.'),
  'recipes remove': remove,
}
