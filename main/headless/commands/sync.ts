import { z } from 'zod'
import { kinds } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'
import { isShownKey } from '../../sync/plan/shownKeys'
import { type Command, type CommandContext, exitOf } from '../command'
import { fileName, readJson } from '../files'
import { choices } from '../options'
import { withSession } from '../place'
import { runText } from '../text/run'

export const sync: Command = {
  usage: 'sync [--full] [--kinds contact,task,note,appointment] [--shown FILE]',
  sentence:
    'Runs one sync; with --full it lists everything rather than what changed. --shown carries out what a preview showed, and nothing else: FILE (- is standard input) holds its JSON, or a list of the keys of its changes.',
  options: { full: { type: 'boolean' }, kinds: { type: 'string' }, shown: { type: 'string' } },
  run: async (context) => {
    const wanted = choices(context, 'kinds', kinds)
    const file = context.option('shown')
    const shown = file === undefined ? undefined : shownIn(context, file)
    return withSession(context, async (session) => {
      const report = await session.sync({
        trigger: 'manual',
        signal: context.signal,
        ...(context.flag('full') ? { complete: true } : {}),
        ...(wanted ? { kinds: wanted } : {}),
        ...(shown ? { shown } : {}),
      })
      context.print(report, () => runText(report))
      await session.probe(context.signal)
      return exitOf(report)
    })
  },
}

const whereFrom =
  'Give what “preview --json” printed, such as “npm run -s headless -- preview --json > FILE”, or a list of the keys in it.'

const shownSchema = z.union([
  z.array(z.string()),
  z
    .object({ changes: z.array(z.object({ key: z.string() })) })
    .transform(({ changes }) => changes.map(({ key }) => key)),
])

function shownIn(context: CommandContext, file: string): ReadonlySet<string> {
  const wrong = (problem: string) =>
    new TandemError('file.wrong', { name: fileName(file), problem, remedy: whereFrom })
  const checked = shownSchema.safeParse(readJson(context, file, whereFrom))
  if (!checked.success)
    throw wrong('is not what a preview showed: it has neither its “changes” nor a list of keys.')
  const keys = checked.data.filter((key) => key !== '')
  const unknown = keys.find((key) => !isShownKey(key))
  if (unknown !== undefined) throw wrong(`names “${unknown}”, which is no key of a preview.`)
  return new Set(keys)
}
