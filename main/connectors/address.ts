import { TandemError } from '../../shared/errors'

/**
 * The base URL of a service, without a slash at its end. Throws `address.insecure` unless a token may be sent there:
 * over https, or to this computer.
 */
export function checkAddress(address: string): { baseUrl: string; host: string; loopback: boolean } {
  const url = parse(address)
  const loopback = url !== null && isLoopback(url.hostname)
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback)
  if (!url || !safe || url.username || url.password || url.search || url.hash) {
    throw new TandemError('address.insecure', { address: url ? `${url.origin}${url.pathname}` : address })
  }
  return { baseUrl: `${url.origin}${url.pathname}`.replace(/\/+$/, ''), host: url.host, loopback }
}

function parse(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

/** `URL` has already brought every spelling of an IPv4 address to four numbers. */
export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
