import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** A way to a server on this computer, that can be cut. */
export interface Line {
  /** The server's address, by this way. */
  url: string
  /** Breaks off whatever goes over it, and lets nothing through any more. */
  cut(): Promise<void>
  mend(): Promise<void>
}

export async function layLine(to: string): Promise<Line> {
  const target = new URL(to)
  const open = new Set<Socket>()
  const join = (near: Socket) => {
    const far = connect(Number(target.port), target.hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('error', () => {})
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  }
  let server: Server
  const listen = async (port: number) => {
    server = createServer(join).listen(port, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const port = await listen(0)
  const url = new URL(to)
  url.port = String(port)
  return {
    url: url.href.replace(/\/$/, ''),
    cut: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const socket of open) socket.resetAndDestroy()
      await closed
    },
    mend: async () => void (await listen(port)),
  }
}
