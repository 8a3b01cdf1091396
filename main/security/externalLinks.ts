import { releasesPage } from './releases'

/** The services' own pages, and Tandem's. Addresses below these hosts are not meant: each is listed. */
const hosts = new Set([
  'app.gohighlevel.com',
  'marketplace.gohighlevel.com',
  'help.gohighlevel.com',
  'nozbe.app',
  'nozbe.com',
  'nozbe.help',
  new URL(releasesPage).hostname,
])

/** Whether an address may be handed to the system's browser: https, a listed host, no port and no sign-in in it. */
export function mayOpenExternally(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, port, username, password } = new URL(address)
  return protocol === 'https:' && hosts.has(hostname) && port === '' && username === '' && password === ''
}
