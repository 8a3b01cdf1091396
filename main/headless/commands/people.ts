import type { Directory } from '../../core/session'
import { type Command, type CommandContext, exitCode } from '../command'
import { readJson } from '../files'
import { withSession } from '../place'
import { peopleText } from '../text/people'

export const people: Command = {
  usage: 'people',
  sentence: 'Lists who is who on both services, and the members of the Nozbe space.',
  options: {},
  run: (context) => withSession(context, async (session) => printed(context, await session.people())),
}

export const peopleSet: Command = {
  usage: 'people set FILE',
  sentence:
    'Pairs people by hand: FILE (- is standard input) is a list of {"highlevelId": …, "nozbeId": … or null}; others are paired by e-mail and name.',
  takes: ['FILE'],
  options: {},
  run: async (context) => {
    const given = readJson(
      context,
      context.given('FILE') ?? '',
      'Begin with what “people --json” prints, and change what shall be different.',
    )
    return withSession(context, async (session) => printed(context, await session.setPeople(given)))
  },
}

function printed(context: CommandContext, directory: Directory) {
  const { people, known } = directory
  context.print({ people, members: known.nozbe }, () => peopleText(directory))
  return exitCode.done
}
