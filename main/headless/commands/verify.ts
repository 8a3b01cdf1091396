import { type Command, exitCode } from '../command'
import { withSession } from '../place'
import { verifyText } from '../text/verify'

export const verify: Command = {
  usage: 'verify',
  sentence: 'Reads everything on both sides and compares it. Writes nothing.',
  options: {},
  run: (context) =>
    withSession(context, async (session) => {
      const report = await session.verify(context.signal)
      context.print(report, () => verifyText(report))
      return report.converged ? exitCode.done : exitCode.waiting
    }),
}
