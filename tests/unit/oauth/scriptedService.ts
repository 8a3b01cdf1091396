import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as it came. */
export interface Asked {
  method: string
  path: string
  authorization: string
  /** The body, where it is a form. */
  form: Record<string, string>
}

type Play = (asked: Asked, response: ServerResponse) => void | Promise<void>

/** A service on a socket that answers as a test wants, with all that it was asked. */
export async function scriptedService(play: Play) {
  const asked: Asked[] = []
  const server = createServer(async (request, response) => {
    response.on('error', () => {})
    let body = ''
    for await (const part of request) body += part
    const { method = '', url: path = '', headers } = request
    const one = {
      method,
      path,
      authorization: headers.authorization ?? '',
      form: Object.fromEntries(new URLSearchParams(body)),
    }
    asked.push(one)
    await play(one, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

export function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}

/** A promise that a test keeps when it wants to. */
export function gate() {
  let open: () => void = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}
