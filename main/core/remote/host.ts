import type { Host } from '../host'
import type { Asking } from './asking'
import type { HostCalls } from './messages'

/** What a core in another process asks, put to this host. */
export const callsOf = ({ vault, hasTray, openExternal }: Host): HostCalls => ({
  keeping: vault.keeping,
  read: vault.read,
  write: ({ name, secret }) => vault.write(name, secret),
  allowUnprotected: vault.allowUnprotected,
  hasTray,
  openExternal,
})

/** A host in another process. */
export const remoteHost = ({ ask }: Asking<HostCalls>): Host => ({
  vault: {
    keeping: () => ask('keeping'),
    read: (name) => ask('read', name),
    write: (name, secret) => ask('write', { name, secret }),
    allowUnprotected: (isAllowed) => ask('allowUnprotected', isAllowed),
  },
  hasTray: () => ask('hasTray'),
  openExternal: (address) => ask('openExternal', address),
})
