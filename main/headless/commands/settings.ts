import { loadSettings, saveSettings, type WorkspaceSettings } from '../../core/settings'
import { type Command, type CommandContext, exitCode } from '../command'
import { wholeNumber } from '../options'
import { withStore } from '../place'

export const settings: Command = {
  usage: 'settings [--history-days N|never] [--upcoming-hours N] [--reserve N] [--backups N]',
  sentence:
    'Shows or changes how long history is kept (never: for ever), how long before it begins an appointment is announced, how many daily backups are kept, and how many per cent of HighLevel’s calls are left to other applications.',
  options: {
    'history-days': { type: 'string' },
    'upcoming-hours': { type: 'string' },
    reserve: { type: 'string' },
    backups: { type: 'string' },
  },
  run: async (context) => {
    const changes = changesOf(context)
    return withStore(context, ({ meta }) => {
      const now = Object.keys(changes).length > 0 ? saveSettings(meta, changes) : loadSettings(meta)
      context.print(now, () => settingsText(now))
      return exitCode.done
    })
  },
}

function changesOf(context: CommandContext): Partial<WorkspaceSettings> {
  const isForEver = context.option('history-days') === 'never'
  const historyDays = isForEver
    ? null
    : wholeNumber(context, 'history-days', undefined, { least: 1, most: 36_500 })
  const upcomingHours = wholeNumber(context, 'upcoming-hours', undefined, { least: 1, most: 720 })
  const percent = wholeNumber(context, 'reserve', undefined, { least: 0, most: 90 })
  const backupsKept = wholeNumber(context, 'backups', undefined, { least: 1, most: 365 })
  return {
    ...(backupsKept === undefined ? {} : { backupsKept }),
    ...(percent === undefined ? {} : { reserve: percent / 100 }),
    ...(historyDays === undefined ? {} : { historyDays }),
    ...(upcomingHours === undefined ? {} : { upcomingHours }),
  }
}

const settingsText = ({ historyDays, upcomingHours, reserve, backupsKept }: WorkspaceSettings): string =>
  [
    historyDays === null ? 'History is kept for ever.' : `History is kept for ${historyDays} days.`,
    `Appointments are announced ${upcomingHours} h before they begin.`,
    `${Math.round(reserve * 100)} % of HighLevel’s calls are left to other applications.`,
    `${backupsKept} daily ${backupsKept === 1 ? 'backup is' : 'backups are'} kept.`,
  ].join('\n')
