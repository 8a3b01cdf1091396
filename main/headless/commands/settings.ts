import { capLimits } from '../../../shared/guard'
import { loadSettings, saveSettings, type WorkspaceSettings } from '../../core/settings'
import { type Command, type CommandContext, exitCode } from '../command'
import { choice, wholeNumber } from '../options'
import { withStore } from '../place'

export const settings: Command = {
  usage:
    'settings [--history-days N|never] [--upcoming-hours N] [--reserve N] [--backups N] [--ask-deletes yes|no] [--cap-share N] [--cap-most N] [--due-days N] [--due-hour N]',
  sentence:
    'Shows or changes how long history is kept (never: for ever), how long before it begins an appointment is announced, how many daily backups are kept, how many per cent of HighLevel’s calls are left to other applications, how much may be deleted or emptied in one run without asking, and when a task without a due date is due in HighLevel.',
  options: {
    'history-days': { type: 'string' },
    'upcoming-hours': { type: 'string' },
    reserve: { type: 'string' },
    backups: { type: 'string' },
    'ask-deletes': { type: 'string' },
    'cap-share': { type: 'string' },
    'cap-most': { type: 'string' },
    'due-days': { type: 'string' },
    'due-hour': { type: 'string' },
  },
  run: async (context) => {
    const given = changesOf(context)
    return withStore(context, ({ meta }) => {
      const changes = { ...given, ...partsOf(context, loadSettings(meta)) }
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

/** Settings of several parts, of which those stay that are not given. */
function partsOf(
  context: CommandContext,
  { guard, due }: WorkspaceSettings,
): Pick<Partial<WorkspaceSettings>, 'guard' | 'due'> {
  const asked = choice(context, 'ask-deletes', ['yes', 'no'], undefined)
  const { share, most } = capLimits
  const percent = wholeNumber(context, 'cap-share', undefined, {
    least: share.least * 100,
    most: share.most * 100,
  })
  const records = wholeNumber(context, 'cap-most', undefined, most)
  const daysAfter = wholeNumber(context, 'due-days', undefined, { least: 0, most: 365 })
  const hour = wholeNumber(context, 'due-hour', undefined, { least: 0, most: 23 })
  const isGuarded = [asked, percent, records].some((one) => one !== undefined)
  return {
    ...(isGuarded && {
      guard: {
        approveDeletes: asked === undefined ? guard.approveDeletes : asked === 'yes',
        cap: {
          share: percent === undefined ? guard.cap.share : percent / 100,
          most: records ?? guard.cap.most,
        },
      },
    }),
    ...((daysAfter !== undefined || hour !== undefined) && {
      due: { daysAfter: daysAfter ?? due.daysAfter, hour: hour ?? due.hour },
    }),
  }
}

const settingsText = ({
  historyDays,
  upcomingHours,
  reserve,
  backupsKept,
  guard,
  due,
}: WorkspaceSettings): string =>
  [
    historyDays === null ? 'History is kept for ever.' : `History is kept for ${historyDays} days.`,
    `Appointments are announced ${upcomingHours} h before they begin.`,
    `${Math.round(reserve * 100)} % of HighLevel’s calls are left to other applications.`,
    `${backupsKept} daily ${backupsKept === 1 ? 'backup is' : 'backups are'} kept.`,
    guard.approveDeletes
      ? 'Every delete waits for approval.'
      : 'Deletes are carried out without asking, up to the cap of their kind.',
    `In one run at most ${Math.round(guard.cap.share * 100)} % of a kind, and at most ${guard.cap.most} records, are deleted or emptied without asking.`,
    `A task without a due date is due in HighLevel ${due.daysAfter} days later at ${due.hour}:00.`,
  ].join('\n')
