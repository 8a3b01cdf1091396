import type { UndoTarget } from '../../sync/undo/target'
import { type Command, type CommandContext, exitOf } from '../command'
import { kindOption, numberGiven, wrongUsage } from '../options'
import { withSession } from '../place'
import { undoText } from '../text/run'

export const undo: Command = {
  usage: 'undo RUN [--yes] | undo --record ID [--kind contact|task|note|appointment]',
  sentence:
    'Brings both sides back to what they were before a run, or before what Tandem last did to one record, wherever nobody changed them since. --yes agrees to many deletes.',
  takes: ['RUN?'],
  options: { record: { type: 'string' }, kind: { type: 'string' }, yes: { type: 'boolean' } },
  run: async (context) => {
    const target = targetOf(context)
    return withSession(context, async (session) => {
      const { undone: _, ...report } = await session.undo(target, {
        confirmed: context.flag('yes'),
        signal: context.signal,
      })
      context.print(report, () => undoText(report))
      return exitOf(report.run)
    })
  },
}

function targetOf(context: CommandContext): UndoTarget {
  const recordId = context.option('record')
  const hasRun = context.given('RUN') !== undefined
  if (hasRun === (recordId !== undefined)) throw wrongUsage('undo needs either a RUN or --record ID.')
  const kind = kindOption(context)
  if (recordId !== undefined) return { kind: kind ?? 'contact', recordId }
  if (kind !== undefined) throw wrongUsage('--kind goes with --record.')
  return { runId: numberGiven(context, 'RUN') }
}
