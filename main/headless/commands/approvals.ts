import type { ApprovalItem, Waiting } from '../../../shared/report'
import { type Command, exitCode, exitOf } from '../command'
import { numberGiven } from '../options'
import { withSession, withStore } from '../place'
import { runText } from '../text/run'
import { approvalText } from '../text/waiting'

type WaitingApproval = Extract<Waiting, { type: 'approval' }>

export const approvals: Command = {
  usage: 'approvals',
  sentence: 'Lists deletes and mass changes that wait for you.',
  options: {},
  run: (context) =>
    withStore(context, (store) => {
      const items = store.waiting().filter((item): item is WaitingApproval => item.type === 'approval')
      context.print(
        { approvals: items.map(row) },
        () => items.map(approvalText).join('\n') || 'No approvals wait.',
      )
      return exitCode.done
    }),
}

const row = ({ id, kind, op, contact, title, count, reason, records }: ApprovalItem) => ({
  id,
  kind,
  op,
  contact,
  title,
  count,
  reason,
  records,
})

const decision = (usage: string, state: 'approved' | 'refused', sentence: string): Command => ({
  usage,
  sentence,
  takes: ['ID'],
  options: {},
  run: async (context) => {
    const id = numberGiven(context, 'ID')
    return withSession(context, async (session) => {
      const report = await session.decide(id, state, context.signal)
      context.print(report, () => runText(report))
      return exitOf(report)
    })
  },
})

export const approve = decision('approve ID', 'approved', 'Lets a delete or a mass change through, at once.')
export const reject = decision(
  'reject ID',
  'refused',
  'Refuses it: what was deleted on one side is restored there.',
)
