import type { Service } from '../../../shared/domain'
import { serviceNames, TandemError } from '../../../shared/errors'
import type { OAuthClient } from '../../oauth/tokenEndpoint'

const prefixes = { highlevel: /^bearer\s+/i, nozbe: /^apikey\s+/i }

/**
 * A token as the user pasted it, without what people copy along: blanks around it, and the word that goes before it in a
 * header. Throws `token.malformed` for what cannot be one.
 */
export function tokenIn(service: Service, pasted: string): string {
  const token = pasted.trim().replace(prefixes[service], '')
  if (!isOneWord(token)) throw new TandemError('token.malformed', { service: serviceNames[service] })
  return token
}

/** The id and secret of the user's app, without blanks around them. Throws `signIn.clientIncomplete` for what cannot be these. */
export function clientIn(pastedId: string, pastedSecret: string): OAuthClient {
  const client = { id: pastedId.trim(), secret: pastedSecret.trim() }
  if (!isOneWord(client.id) || !isOneWord(client.secret)) throw new TandemError('signIn.clientIncomplete')
  return client
}

/** The id of a location, without blanks around it. Throws `location.unknown` for what is far too long to be one. */
export function locationIn(pasted: string): string {
  const location = pasted.trim()
  if (location.length <= longestLocation) return location
  throw new TandemError('location.unknown', { location: `${location.slice(0, 20)}…` })
}

/** HighLevel's have 20 characters. */
const longestLocation = 100

const isOneWord = (text: string): boolean => /^[\x21-\x7e]{8,2000}$/.test(text)
