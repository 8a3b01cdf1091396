import type { Link } from '../../sync/syncStore'
import { type Command, exitCode } from '../command'
import { kindOption } from '../options'
import { withSession } from '../place'

const pairOf = ({ kind, highlevelId, nozbeId }: Link) => ({ kind, highlevel: highlevelId, nozbe: nozbeId })

export const unlink: Command = {
  usage: 'unlink ID [--kind contact|task|note|appointment]',
  sentence:
    'Undoes a wrong guess: the record with this id on either side, and what belongs to it, is left alone on both from now on.',
  takes: ['ID'],
  options: { kind: { type: 'string' } },
  run: async (context) => {
    const kind = kindOption(context) ?? 'contact'
    const recordId = context.given('ID') ?? ''
    return withSession(context, async (session) => {
      const unlinked = pairOf(session.unlink(recordId, kind))
      context.print(
        { unlinked },
        () => `The ${kind} ${recordId} is unlinked. Both sides are left as they are.`,
      )
      return exitCode.done
    })
  },
}

export const link: Command = {
  usage: 'link HIGHLEVEL_ID NOZBE_ID [--kind contact|task|note|appointment]',
  sentence: 'Links two records that are the same thing. The next sync brings them into step.',
  takes: ['HIGHLEVEL_ID', 'NOZBE_ID'],
  options: { kind: { type: 'string' } },
  run: async (context) => {
    const kind = kindOption(context) ?? 'contact'
    const highlevelId = context.given('HIGHLEVEL_ID') ?? ''
    const nozbeId = context.given('NOZBE_ID') ?? ''
    return withSession(context, async (session) => {
      const linked = pairOf(session.link({ kind, highlevelId, nozbeId }))
      context.print(
        { linked },
        () => `The ${kind} ${highlevelId} in HighLevel and ${nozbeId} in Nozbe are linked.`,
      )
      return exitCode.done
    })
  },
}
