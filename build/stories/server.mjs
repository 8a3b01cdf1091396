import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'
import { root } from '../lib/root.mjs'

/**
 * Serves the stories of the kit to this computer. The app that users get has no such page: it is built from
 * `renderer/index.html` alone.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function serveStories() {
  const server = await createServer({
    configFile: false,
    logLevel: 'warn',
    root: join(root, 'renderer'),
    publicDir: false,
    plugins: [react()],
    server: { host: '127.0.0.1' },
  })
  await server.listen()
  const [address = ''] = server.resolvedUrls?.local ?? []
  return { url: `${address}stories/index.html`, stop: () => server.close() }
}
