import type { SignInHost } from '../../shared/accounts'
import { checkAddress } from '../connectors/address'

/** An app that was not made for a host is answered there with “No integration found with the id”. */
const hosts: Readonly<Record<SignInHost, string>> = {
  standard: 'https://marketplace.gohighlevel.com',
  whiteLabel: 'https://marketplace.leadconnectorhq.com',
}

export interface Authorization {
  /** HighLevel's base address. */
  baseUrl: string
  host: SignInHost
  clientId: string
  redirectUri: string
  scopes: readonly string[]
  state: string
  /** S256 of the verifier. */
  challenge: string
}

/**
 * The page where HighLevel asks the user to let Tandem in. The practice HighLevel, on this computer, has it on its own
 * origin. PKCE is documented nowhere; where it is not known it does no harm. Throws `address.insecure`.
 */
export function authorizeAddress(asked: Authorization): string {
  const { baseUrl, loopback } = checkAddress(asked.baseUrl)
  const page = new URL('/v2/oauth/chooselocation', loopback ? baseUrl : hosts[asked.host])
  page.search = new URLSearchParams({
    response_type: 'code',
    redirect_uri: asked.redirectUri,
    client_id: asked.clientId,
    scope: asked.scopes.join(' '),
    state: asked.state,
    code_challenge: asked.challenge,
    code_challenge_method: 'S256',
    // The log-in stays in the tab that was opened.
    loginWindowOpenMode: 'self',
  }).toString()
  return page.href
}
