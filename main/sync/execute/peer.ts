import { otherService, type Service } from '../../../shared/domain'
import type { Pair } from '../plan/types'
import type { Peer } from '../ports'

/** The other side of a pair, as a write to `service` names it. */
export function peerOf(pair: Pair, service: Service): Peer {
  const { id, url } = pair[otherService(service)]
  return { id, url }
}
