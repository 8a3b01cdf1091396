import { type Command, exitCode } from '../command'
import { withSession } from '../place'
import { checksText } from '../text/checks'

export const diagnostics: Command = {
  usage: 'diagnostics',
  sentence:
    'Looks at the services, the sign-in, the clock, the database and the disk, and shows what was found out about both services. Changes nothing.',
  options: {},
  run: (context) =>
    withSession(context, async (session) => {
      const checks = await session.diagnose(context.signal)
      context.print({ checks }, () => checksText(checks))
      return checks.some(({ state }) => state === 'fail') ? exitCode.failed : exitCode.done
    }),
}
