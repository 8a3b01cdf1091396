import { catalog, findEntry } from '../../connectors/catalog'
import type { CatalogAction } from '../../connectors/catalog/entry'
import { type Command, exitCode } from '../command'
import { readJson } from '../files'
import { nearest } from '../nearest'
import { wrongUsage } from '../options'
import { withSession } from '../place'
import { requestText } from '../text/catalog'

export const call: Command = {
  usage: 'call NAME [--input FILE] [--yes]',
  sentence:
    'Carries out an action of the catalogue, and prints what the service answers. FILE is JSON, {"path": …, "query": …, "body": …}, and may be - for standard input. What writes is only shown without --yes.',
  takes: ['NAME'],
  options: { input: { type: 'string' }, yes: { type: 'boolean' } },
  run: async (context) => {
    const action = actionNamed(context.given('NAME') ?? '')
    const file = context.option('input')
    const input =
      file === undefined
        ? {}
        : readJson(context, file, `“catalog ${action.name}” says what the action takes.`)
    return withSession(context, async (session) => {
      if (action.writes && !context.flag('yes')) {
        context.note(requestText(session.requestOf(action, input)))
        throw wrongUsage(`${action.name} writes, so nothing was sent. With --yes the request above is sent.`)
      }
      const answer = await session.call(action, input, context.signal)
      context.print(answer, () => (typeof answer === 'string' ? answer : JSON.stringify(answer, null, 2)))
      return exitCode.done
    })
  },
}

/** Throws `usage.wrong`, with names that may have been meant. */
function actionNamed(name: string): CatalogAction {
  const entry = findEntry(name)
  if (entry?.type === 'action') return entry
  if (entry) throw wrongUsage(`${name} is something that happens, and cannot be called: see events.`)
  const names = catalog.flatMap((one) => (one.type === 'action' ? [one.name] : []))
  const meant = nearest(name, names).map((one) => `“${one}”`)
  const hint = meant.length > 0 ? `Perhaps you mean ${meant.join(', ')}.` : '“catalog” lists what there is.'
  throw wrongUsage(`There is no “${name}” in the catalogue. ${hint}`)
}
