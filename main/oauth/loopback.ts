import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { type RedirectHost, redirectPath } from '../../shared/redirects'
import { answeredPage, pageHeaders, unusedPage } from './page'

export interface LoopbackOptions {
  /** Tried in this order. */
  ports: readonly number[]
  /** As the redirect address names this computer. The server is on 127.0.0.1 only, whatever the name. */
  host: RedirectHost
  /** Told the query of every request to the redirect address; answers whether it was used. */
  onAnswer: (query: URLSearchParams) => boolean
}

export interface Loopback {
  port: number
  /** Takes no more requests. What is being answered is answered. */
  close(): void
}

/**
 * Any program on this computer can connect and be slow about it: a connection has seconds, and there are few at once.
 * The header is long enough for the cookies that other local servers left in the browser.
 */
const limits = {
  maxHeaderSize: 32 * 1024,
  headersTimeout: 5_000,
  requestTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
}
const maxSockets = 32

/** After this, in milliseconds, connections are cut off when the server closes. */
const lastWords = 1_000

/** Listens for the browser on the first port that is free; null where none is. */
export async function listen({ ports, host, onAnswer }: LoopbackOptions): Promise<Loopback | null> {
  for (const wanted of ports) {
    const server = createServer(limits)
    if (!(await canListen(server, wanted))) continue
    const { port } = server.address() as AddressInfo
    limitSockets(server)
    // A connection that cannot be accepted is not the end: the user can still paste the address.
    server.on('error', () => {})
    server.on('request', (request, response) => answer(request, response, `${host}:${port}`, onAnswer))
    return {
      port,
      close: () => {
        server.close()
        setTimeout(() => server.closeAllConnections(), lastWords).unref()
      },
    }
  }
  return null
}

/** A port may be taken, or kept back by the system (EACCES on Windows). */
const canListen = (server: Server, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const failed = () => resolve(false)
    server.once('error', failed)
    server.listen({ port, host: '127.0.0.1' }, () => {
      server.off('error', failed)
      resolve(true)
    })
  })

/** The oldest connection goes when there are too many: the browser's is answered as soon as it is made. */
function limitSockets(server: Server): void {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    const [oldest] = sockets
    if (sockets.size > maxSockets) oldest?.destroy()
  })
}

/** Whatever is not the redirect is answered and forgotten. A page of somebody else's cannot name us as its host. */
function answer(
  request: IncomingMessage,
  response: ServerResponse,
  host: string,
  onAnswer: LoopbackOptions['onAnswer'],
): void {
  const [path, query = ''] = splitOnce(request.url ?? '', '?')
  if (request.headers.host !== host || path !== redirectPath) {
    response.writeHead(404, pageHeaders).end()
  } else if (request.method !== 'GET') {
    response.writeHead(405, { ...pageHeaders, Allow: 'GET' }).end()
  } else if (onAnswer(new URLSearchParams(query))) {
    response.writeHead(200, pageHeaders).end(answeredPage)
  } else {
    response.writeHead(400, pageHeaders).end(unusedPage)
  }
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
