import { type Command, exitCode } from '../command'
import { withSession } from '../place'
import { previewText } from '../text/preview'

export const preview: Command = {
  usage: 'preview [--full]',
  sentence: 'Shows what the next sync would write, and writes nothing.',
  options: { full: { type: 'boolean' } },
  run: (context) =>
    withSession(context, async (session) => {
      const report = await session.preview({ complete: context.flag('full'), signal: context.signal })
      context.print(report, () => previewText(report))
      return exitCode.done
    }),
}
