import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { appFileOf, appScheme } from '../security/appFiles'
import { responseHeaders } from '../security/responseHeaders'

/** Makes the window's scheme as strict as https. To be called before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges: { standard: true, secure: true } }])
}

/** Serves the built renderer, and nothing beside it, at `tandem://app/`. */
export function serveApp(folder: string): void {
  protocol.handle(appScheme, async ({ method, url }) => {
    const file = method === 'GET' ? appFileOf(url, folder) : null
    const content = file && (await readFile(file.path).catch(() => null))
    if (!file || !content) return new Response(null, { status: 404, headers: responseHeaders })
    return new Response(content, { headers: { ...responseHeaders, 'Content-Type': file.type } })
  })
}
