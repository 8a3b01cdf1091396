import { statSync } from 'node:fs'
import { exports } from '../../../shared/exports'
import { exportTo } from '../../core/data/export'
import { type Command, exitCode } from '../command'
import { choice, textOption, wrongUsage } from '../options'
import { withStore } from '../place'

export const exportCommand: Command = {
  usage: 'export --what history-csv|history-json|settings --to FILE',
  sentence:
    'Writes the history, or the settings with the mapping and who is who, to a file. There are no tokens in it.',
  options: { what: { type: 'string' }, to: { type: 'string' } },
  run: async (context) => {
    const what = choice(context, 'what', exports, 'history-csv')
    const file = textOption(context, 'to')
    if (file === null) throw wrongUsage('--to is missing: the file to write to.')
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
      throw wrongUsage(`--to is a folder, ${file}: name a file in it.`)
    }
    return withStore(context, (store) => {
      exportTo(store, what, file)
      context.print({ exported: what, file }, () => `${file} is written.`)
      return exitCode.done
    })
  },
}
