import { createHash } from 'node:crypto'
import type { Practice } from '../../../main/practice/index'
import { type Answered, answered } from '../pieces'

const redirect = 'http://127.0.0.1:4711/callback'
const verifier = 'a'.repeat(43)

/** The code that somebody’s consent gives out, good for whoever has the verifier. */
async function consent({ highlevel: { authorizeUrl, clientId }, transport }: Practice): Promise<string> {
  const query = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirect,
    scope: 'contacts.readonly',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }
  const page = await transport(new Request(`${authorizeUrl}?${new URLSearchParams(query)}`))
  const fields = [...(await page.text()).matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
  const body = new URLSearchParams(fields.map(([, name = '', value = '']) => [name, value]))
  body.set('decision', 'allow')
  const answer = await transport(new Request(authorizeUrl, { method: 'POST', body }))
  return new URL(answer.headers.get('location') ?? '').searchParams.get('code') ?? ''
}

/** Signs in and refreshes, then asks for tokens in ways that are refused. */
export async function signIns(practice: Practice): Promise<{ taken: Answered[]; refused: Answered[] }> {
  const { url, clientId, clientSecret } = practice.highlevel
  const token = async (fields: Record<string, string>): Promise<Answered> => {
    const all = { client_id: clientId, client_secret: clientSecret, user_type: 'Location', ...fields }
    const request = new Request(`${url}/oauth/token`, { method: 'POST', body: new URLSearchParams(all) })
    return (await answered('highlevel', url, request, practice.transport)).exchange
  }
  const grant = {
    grant_type: 'authorization_code',
    code: await consent(practice),
    code_verifier: verifier,
    redirect_uri: redirect,
  }
  const first = await token(grant)
  const { refresh_token = '' } = first.answer as Record<string, string>
  const refresh = { grant_type: 'refresh_token', refresh_token }
  return {
    taken: [first, await token(refresh)],
    refused: [
      await token(grant),
      await token(refresh),
      await token({ ...grant, client_secret: 'wrong' }),
      await token({ ...grant, grant_type: 'password' }),
      await token({ ...grant, hair: 'red' }),
    ],
  }
}
