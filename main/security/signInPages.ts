/** HighLevel's own pages for signing in; the second is that of agencies with a name of their own. */
const hosts = new Set(['marketplace.gohighlevel.com', 'marketplace.leadconnectorhq.com'])

/** The practice services, on a port of this computer. `URL` has already brought every spelling to one of these. */
const loopbacks = new Set(['127.0.0.1', '[::1]', 'localhost'])

/** Whether the core may have this address opened in the system's browser, for the user to sign in there. */
export function isSignInPage(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, port, username, password } = new URL(address)
  if (username !== '' || password !== '') return false
  if (protocol === 'http:') return loopbacks.has(hostname)
  return protocol === 'https:' && hosts.has(hostname) && port === ''
}
