import { labelledMapping } from '../../core/mapping'
import { type Command, exitCode } from '../command'
import { readJson, writeJson } from '../files'
import { withSession } from '../place'
import { mappingText } from '../text/mapping'

export const mapGet: Command = {
  usage: 'map get [--file FILE]',
  sentence:
    'Shows which fields are kept in step, in which direction, and what happens when both sides changed.',
  options: { file: { type: 'string' } },
  run: (context) =>
    withSession(context, async (session) => {
      const mapping = labelledMapping(await session.mapping(), session.definitions().customFields)
      const file = context.option('file')
      if (file !== undefined) writeJson(file, mapping)
      context.print(mapping, () => (file === undefined ? mappingText(mapping) : `The mapping is in ${file}.`))
      return exitCode.done
    }),
}

export const mapSet: Command = {
  usage: 'map set FILE',
  sentence:
    'Puts a mapping in force, in the form in which map get --json prints it; FILE may be - for standard input. What it does not name stays as it is. Nothing is deleted by it.',
  takes: ['FILE'],
  options: {},
  run: async (context) => {
    const given = readJson(
      context,
      context.given('FILE') ?? '',
      'Begin with the file that “map get --file FILE” writes, and change what shall be different.',
    )
    return withSession(context, async (session) => {
      const mapping = labelledMapping(await session.setMapping(given), session.definitions().customFields)
      context.print(mapping, () => mappingText(mapping))
      return exitCode.done
    })
  },
}
