import { execFile } from 'node:child_process'
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'

/** What the system says about the network of this computer. */
export interface Network {
  isOnline(): boolean
  /** Whether it costs by the amount; false where the system does not tell. */
  isMetered(): Promise<boolean>
}

type Interfaces = Readonly<
  Record<string, readonly Pick<NetworkInterfaceInfo, 'internal' | 'address'>[] | undefined>
>

/** Networks between programs of this computer, such as containers. */
const inside = /^(docker|br-|veth|virbr|vmnet|vboxnet|lxc|lxd)/

/** Whether an address of this computer leads out of it. That something answers out there is another matter. Pure. */
export const hasNetwork = (interfaces: Interfaces): boolean =>
  Object.entries(interfaces).some(
    ([name, addresses]) =>
      !inside.test(name) &&
      addresses?.some(({ internal, address }) => !internal && !/^(169\.254\.|fe[89ab]\w:)/i.test(address)),
  )

const networkManager = 'org.freedesktop.NetworkManager'
const askMetered = [
  '--system',
  '--timeout=2',
  'get-property',
  networkManager,
  '/org/freedesktop/NetworkManager',
  networkManager,
  'Metered',
]

/**
 * What NetworkManager's property `Metered` says, as busctl prints it: `u 1` is yes, `u 3` is a guess that it is.
 * Source: NMMetered in NetworkManager's D-Bus API. Pure.
 */
export const meansMetered = (printed: string): boolean => /^u [13]\s*$/.test(printed)

/** The network of this computer. Only Linux with NetworkManager tells what costs. */
export const systemNetwork: Network = {
  isOnline: () => hasNetwork(networkInterfaces()),
  isMetered: () =>
    new Promise((resolve) => {
      if (process.platform !== 'linux') return resolve(false)
      // Where there is no busctl, or no NetworkManager, nobody knows.
      execFile('busctl', askMetered, { timeout: 3000 }, (error, stdout) =>
        resolve(!error && meansMetered(stdout)),
      )
    }),
}
