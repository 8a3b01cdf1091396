import {
  everyMinutes,
  type Quiet,
  type Rhythm,
  type ScheduleSettings,
  slowKinds,
  timeOfDay,
} from '../../../shared/schedule'
import { loadSettings, saveSettings } from '../../core/settings'
import { scheduleTimes } from '../../schedule/times'
import { type Command, type CommandContext, exitCode } from '../command'
import { choice, wrongUsage } from '../options'
import { withStore } from '../place'
import { scheduleText } from '../text/schedule'

/** Options that are switches of the schedule, by its names. */
const switches = {
  atStart: 'at-start',
  afterSleep: 'after-sleep',
  afterReconnect: 'after-reconnect',
  onMetered: 'on-metered',
} as const

const text = { type: 'string' } as const

export const schedule: Command = {
  usage:
    'schedule [--every N|--cron EXPRESSION|--by-hand] [--task N|always] [--note N|always] [--appointment N|always] [--quiet FROM-TO|none] [--at-start yes|no] [--after-sleep yes|no] [--after-reconnect yes|no] [--on-metered yes|no]',
  sentence:
    'Shows or changes when the application starts runs by itself, with the next five times. --every is in minutes, as are --task, --note and --appointment, which let a kind wait longer; --quiet is such as 22:00-07:00.',
  options: {
    every: text,
    cron: text,
    'by-hand': { type: 'boolean' },
    task: text,
    note: text,
    appointment: text,
    quiet: text,
    ...Object.fromEntries(Object.values(switches).map((name) => [name, text])),
  },
  run: async (context) => {
    const change = changeOf(context)
    return withStore(context, ({ meta }) => {
      const before = loadSettings(meta).schedule
      const now = change ? saveSettings(meta, { schedule: change(before) }).schedule : before
      const { times } = scheduleTimes(now, context.clock.now(), null)
      context.print({ schedule: now, next: times }, () => scheduleText(now, times))
      return exitCode.done
    })
  },
}

type Change = (before: ScheduleSettings) => ScheduleSettings

/** Null where nothing is to be changed. Throws `usage.wrong`. */
function changeOf(context: CommandContext): Change | null {
  const rhythm = rhythmOf(context)
  const kinds = slowKinds
    .map((kind) => [kind, intervalOf(context, kind)] as const)
    .filter(([, interval]) => interval !== undefined)
  const quiet = quietOf(context)
  const chosen = Object.entries(switches)
    .map(([name, option]) => [name, choice(context, option, ['yes', 'no'], undefined)] as const)
    .filter(([, answer]) => answer !== undefined)
  if (!rhythm && kinds.length === 0 && quiet === undefined && chosen.length === 0) return null
  return (before) => ({
    ...before,
    ...(rhythm && { rhythm }),
    ...(quiet !== undefined && { quiet }),
    kinds: { ...before.kinds, ...Object.fromEntries(kinds) },
    ...Object.fromEntries(chosen.map(([name, answer]) => [name, answer === 'yes'])),
  })
}

function rhythmOf(context: CommandContext): Rhythm | undefined {
  const [every, expression] = [context.option('every'), context.option('cron')]
  const given: Rhythm[] = [
    ...(every === undefined ? [] : [{ by: 'minutes', minutes: minutesIn('--every', every) } as const]),
    ...(expression === undefined ? [] : [{ by: 'cron', expression } as const]),
    ...(context.flag('by-hand') ? [{ by: 'hand' } as const] : []),
  ]
  if (given.length > 1) throw wrongUsage('Give one of --every, --cron and --by-hand.')
  return given[0]
}

function intervalOf(context: CommandContext, kind: string) {
  const given = context.option(kind)
  if (given === undefined) return undefined
  return given === 'always' ? null : minutesIn(`--${kind}`, given)
}

function minutesIn(name: string, given: string): (typeof everyMinutes)[number] {
  const minutes = everyMinutes.find((one) => String(one) === given.trim())
  if (!minutes) throw wrongUsage(`${name} is one of ${everyMinutes.join(', ')} minutes, not “${given}”.`)
  return minutes
}

function quietOf(context: CommandContext): Quiet | null | undefined {
  const given = context.option('quiet')
  if (given === undefined) return undefined
  if (given === 'none') return null
  const [from = '', to = '', ...more] = given.split('-')
  if (more.length > 0 || ![from, to].every((time) => timeOfDay.test(time)))
    throw wrongUsage(`--quiet is two times such as 22:00-07:00, or none, not “${given}”.`)
  return { from, to }
}
