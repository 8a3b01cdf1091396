import { otherService, type Service } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'
import type { PairPlan } from '../plan/types'
import type { RemoteRecord } from '../ports'
import type { Link } from '../syncStore'
import { bySide } from './confirm'
import type { ExecuteContext } from './context'

/**
 * Runs an update; an e-mail or phone that the service refuses because of another record becomes a conflict, since sent
 * again it would be refused again. Rethrows, so that the report of the run says why.
 */
export async function parkRefused<T>(
  { store, runId }: ExecuteContext,
  { plan, link, service, current }: { plan: PairPlan; link: Link; service: Service; current: RemoteRecord },
  update: () => Promise<T>,
): Promise<T> {
  try {
    return await update()
  } catch (thrown) {
    if (!(thrown instanceof TandemError) || thrown.code !== 'record.duplicate') throw thrown
    const other = plan.pair[otherService(service)].fields
    store.transaction(() => {
      for (const { field, base } of plan.writes[service]) {
        const values = bySide(service, current.fields[field] ?? null, other[field] ?? null)
        // What the user chose was tried.
        store.conflicts.close(link.id, field)
        store.conflicts.put(
          { linkId: link.id, kind: link.kind, field, base: base?.highlevel ?? null, ...values },
          runId,
        )
      }
    })
    throw thrown
  }
}
