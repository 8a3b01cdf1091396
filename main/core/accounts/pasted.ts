import type { Service } from '../../../shared/domain'
import { serviceNames, TandemError } from '../../../shared/errors'

const prefixes = { highlevel: /^bearer\s+/i, nozbe: /^apikey\s+/i }

/**
 * A token as the user pasted it, without what people copy along: blanks around it, and the word that goes before it in a
 * header. Throws `token.malformed` for what cannot be one.
 */
export function tokenIn(service: Service, pasted: string): string {
  const token = pasted.trim().replace(prefixes[service], '')
  if (!/^[\x21-\x7e]{8,2000}$/.test(token)) {
    throw new TandemError('token.malformed', { service: serviceNames[service] })
  }
  return token
}
