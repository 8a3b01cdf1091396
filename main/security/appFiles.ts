import { extname, join } from 'node:path'

/** The window's own origin: a scheme of ours, served from the built renderer. */
export const appScheme = 'tandem'
const appOrigin = `${appScheme}://app`
export const appPage = `${appOrigin}/index.html`

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Names that the build gives its files. None starts with a dot and none is escaped, so no path leads out of the folder. */
const plainPath = /^(\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$/

export interface AppFile {
  path: string
  type: string
}

/** Whether an address is the window's page, at whatever place in it. */
export const isAppPage = (address: string): boolean => withoutQuery(address) === appPage

/** The file below `root` that an address of the window's origin means; null for every other address. Pure. */
export function appFileOf(address: string, root: string): AppFile | null {
  const plain = withoutQuery(address)
  const path = plain.slice(appOrigin.length)
  if (!plain.startsWith(appOrigin) || !plainPath.test(path)) return null
  const type = types[extname(path)]
  return type ? { path: join(root, path), type } : null
}

const withoutQuery = (address: string) => address.replace(/[?#].*$/s, '')
