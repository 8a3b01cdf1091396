import { alphanumeric, hexadecimal, type Random } from '../random'
import { allScopes } from './scopes'
import type { AccessToken, Client, HighLevelState } from './state'

/** How long access tokens (in the seconds of the token answer), refresh tokens and codes are good. */
export const accessTokenSeconds = 86_399
export const refreshTokenMs = 365 * 24 * 3_600_000
export const codeMs = 60_000

/** Makes a private integration token (`pit-…`) with the given scopes, all by default; answers the token. */
export function addToken(
  state: HighLevelState,
  random: Random,
  scopes: readonly string[] = allScopes,
  userId: string | null = null,
): string {
  const uuid = [8, 4, 4, 4, 12].map((length) => random.id(hexadecimal, length)).join('-')
  return state.tokens.put({
    id: `pit-${uuid}`,
    clientId: null,
    scopes: [...scopes],
    userId,
    expiresAt: null,
  }).id
}

/** Registers an application that can ask for consent. */
export function addClient(
  state: HighLevelState,
  random: Random,
  name: string,
  redirectUris: readonly string[] = [],
): Client {
  const id = `${random.id(hexadecimal, 24)}-${random.id(alphanumeric.slice(26), 8)}`
  const secret = [8, 4, 4, 4, 12].map((length) => random.id(hexadecimal, length)).join('-')
  return state.clients.put({ id, secret, name, redirectUris: [...redirectUris] })
}

/** The token of an Authorization header, if it is known and has not ended. */
export function findToken(state: HighLevelState, id: string, now: number): AccessToken | undefined {
  const token = state.tokens.get(id)
  return token && (token.expiresAt === null || token.expiresAt > now) ? token : undefined
}
