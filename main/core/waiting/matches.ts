import type { Clock } from '../../../shared/clock'
import type { Kind, Service } from '../../../shared/domain'
import { type ErrorReport, TandemError } from '../../../shared/errors'
import type { MatchDecision } from '../../../shared/waiting'
import { copyByHand } from '../../sync/copyByHand'
import { linkByHand } from '../../sync/relink'
import type { Runner } from '../runner'

/** A record that waits for what it matches, and what the user says that is. */
export interface MatchGiven {
  service: Service
  kind: Kind
  id: string
  decision: MatchDecision
}

interface Settling {
  runner: Pick<Runner, 'carryOut'>
  clock: Clock
}

/**
 * Links a record with the one that the user says it is, or copies it as something of its own, once the run that may be on has
 * ended. What is wrong with the wish is thrown and fails no run: `entry.unknown`, `choice.wrong`, and what kept the record
 * from being copied.
 */
export async function settleMatch(
  { runner, clock }: Settling,
  { service, kind, id, decision }: MatchGiven,
): Promise<void> {
  let wrong: unknown = null
  const heeding = async (work: () => unknown) => {
    try {
      await work()
    } catch (thrown) {
      wrong = thrown
    }
  }
  const report = await runner.carryOut(async ({ session, store }, each) => {
    if (decision.do === 'link') {
      const [highlevelId, nozbeId] = service === 'highlevel' ? [id, decision.to] : [decision.to, id]
      await heeding(() => linkByHand({ store, clock }, { kind, highlevelId, nozbeId }))
    }
    return session.carryOut({
      ...each,
      first: async (context, writable) => {
        const source = store.records.find(service, kind, id)
        if (decision.do === 'copy' && source?.linkId === null)
          await heeding(() => copyByHand(context, writable, source))
      },
    })
  })
  const failure = wrong ?? (decision.do === 'copy' ? asThrown(report.errors[0]) : null)
  if (failure !== null) throw failure
}

const asThrown = (error: ErrorReport | undefined): TandemError | null =>
  error ? new TandemError(error.code, error.params, { traceId: error.traceId }) : null
