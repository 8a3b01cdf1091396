import { type PerService, services } from '../../shared/domain'
import type { ServicePort } from '../sync/ports'
import type { Unconfirmed } from './identity'

/** The ports, of which one that could not be confirmed answers everything with the reason: it is neither read nor written. */
export function onlyConfirmed(ports: PerService<ServicePort>, reasons: Unconfirmed): PerService<ServicePort> {
  const result = { ...ports }
  for (const service of services) {
    if (reasons[service] !== null) result[service] = refusing(ports[service], reasons[service])
  }
  return result
}

function refusing(port: ServicePort, reason: unknown): ServicePort {
  const refuse = () => Promise.reject(reason)
  return {
    ...port,
    // biome-ignore lint/correctness/useYield: there is no page before the failure.
    async *observe() {
      throw reason
    },
    get: refuse,
    create: refuse,
    update: refuse,
    remove: refuse,
    archive: refuse,
    move: refuse,
    survivor: refuse,
    settle: refuse,
  }
}
