import type { Host } from '../main/core/host'

/** The application around a core, for tests: secrets are kept in memory, and pages are noted instead of opened. */
export function memoryHost(kept: Readonly<Record<string, string>> = {}) {
  const secrets = new Map(Object.entries(kept))
  const opened: string[] = []
  let isAllowed = false
  const host: Host = {
    vault: {
      keeping: async () => (isAllowed ? 'unprotected' : 'memory'),
      read: async (name) => secrets.get(name) ?? null,
      write: async (name, secret) => {
        if (secret === null) secrets.delete(name)
        else secrets.set(name, secret)
      },
      allowUnprotected: async (next) => {
        isAllowed = next
      },
    },
    hasTray: async () => true,
    openExternal: async (address) => void opened.push(address),
  }
  return { ...host, secrets, opened }
}
