import type { NetworkInterfaceInfo } from 'node:os'

export type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

/** There is no way out of this computer, or nobody to ask where a name leads. */
const failures = new Set(['ENETUNREACH', 'ENETDOWN', 'EAI_AGAIN'])

/**
 * Whether a call to another computer got no answer because this one is offline, rather than the service away: by how it
 * failed, or because no interface has an address that leads anywhere.
 */
export const isOffline = (failure: string | undefined, interfaces: Interfaces): boolean =>
  (failure !== undefined && failures.has(failure)) ||
  !Object.values(interfaces).some((addresses) => addresses?.some(leadsOut))

/** An interface without a network gives itself an address that is good on its own link only. */
const leadsOut = ({ internal, address }: NetworkInterfaceInfo): boolean =>
  !internal && !/^(169\.254\.|fe[89ab])/i.test(address)
