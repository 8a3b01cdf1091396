import { z } from 'zod'
import { kinds } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'
import { type Command, exitOf } from '../command'
import { readJson } from '../files'
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
    const shown = file === undefined ? undefined : keysIn(readJson(context, file))
    return withSession(context, async (session) => {
      const report = await session.sync({
        trigger: 'manual',
        signal: context.signal,
        ...(context.flag('full') ? { complete: true } : {}),
        ...(wanted ? { kinds: wanted } : {}),
        ...(shown ? { shown } : {}),
      })
      context.print(report, () => runText(report))
      return exitOf(report)
    })
  },
}

const shownSchema = z.union([
  z.array(z.string()),
  z
    .object({ changes: z.array(z.object({ key: z.string() })) })
    .transform(({ changes }) => changes.map(({ key }) => key)),
])

function keysIn(document: unknown): ReadonlySet<string> {
  const checked = shownSchema.safeParse(document)
  if (!checked.success) {
    throw new TandemError('choice.wrong', {
      detail: 'What was shown is the JSON of a preview, or a list of keys.',
    })
  }
  return new Set(checked.data.filter((key) => key !== ''))
}
