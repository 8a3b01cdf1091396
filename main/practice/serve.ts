import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { breaksOff, ConnectionFault, type FaultyOptions, type Fetch, faulty } from './faulty'

export interface ServeOptions extends FaultyOptions {
  /** Default: a free one. */
  port?: number
}

export interface Served {
  /** The service's base URL, with its base path. */
  url: string
  origin: string
  /** Ends every connection, hanging ones too. */
  close(): Promise<void>
}

/**
 * Serves an app on 127.0.0.1 with the fault plan around it: connections really drop, hang and break off.
 * Rejects when the port is taken.
 */
export async function serveApp(app: { fetch: Fetch }, options: ServeOptions): Promise<Served> {
  const answer = faulty((request) => app.fetch(request), options)
  const listener = getRequestListener(
    async (request, env) => {
      const outgoing = env.outgoing as ServerResponse
      try {
        const response = await answer(request)
        return breaksOff(response) ? await sendBroken(outgoing, response) : response
      } catch (error) {
        if (!(error instanceof ConnectionFault)) throw error
        if (error.code === 'ETIMEDOUT') return new Promise<never>(() => {})
        outgoing.socket?.destroy()
        return RESPONSE_ALREADY_SENT
      }
    },
    { overrideGlobalObjects: false },
  )
  const server = createServer(listener)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: origin + options.basePath,
    origin,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

async function sendBroken(outgoing: ServerResponse, response: Response): Promise<Response> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.write(new Uint8Array(await response.arrayBuffer()), () => outgoing.socket?.destroy())
  return RESPONSE_ALREADY_SENT
}
