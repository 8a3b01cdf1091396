import type { TriggerEvent } from '../../../shared/triggers'
import { type TriggerCursor, triggersAfter } from '../../core/triggers'
import { type Command, type CommandContext, exitCode } from '../command'
import { wholeNumber, wrongUsage } from '../options'
import { withStore } from '../place'
import { eventsText } from '../text/events'

export const events: Command = {
  usage: 'events [--after ID] [--limit N]',
  sentence:
    'Lists what somebody did on the services, or is about to happen there, oldest first. `last` is what the next call goes on with: --after.',
  options: { after: { type: 'string' }, limit: { type: 'string' } },
  run: async (context) => {
    const limit = wholeNumber(context, 'limit', 100, { least: 1, most: 100_000 })
    const start = cursorOf(context)
    return withStore(context, (store) => {
      const found: TriggerEvent[] = []
      let cursor = start
      const steps = triggersAfter(store, start)
      while (found.length < limit) {
        const step = steps.next()
        cursor = step.done ? step.value : step.value.after
        if (step.done) break
        found.push(step.value.event)
      }
      const last = `${cursor.history}.${cursor.upcoming}`
      context.print({ events: found, last }, () => eventsText(found, last))
      return exitCode.done
    })
  },
}

/** `50.3`: the entry of history, and the appointment announced, after which to go on; without the second, all of those. */
function cursorOf(context: CommandContext): TriggerCursor {
  const given = context.option('after') ?? '0'
  const [, history, upcoming = '0'] = /^(\d{1,15})(?:\.(\d{1,15}))?$/.exec(given) ?? []
  if (history === undefined) throw wrongUsage(`--after is what an earlier call gave as last, not “${given}”.`)
  return { history: Number(history), upcoming: Number(upcoming) }
}
