import { TandemError } from '../../../shared/errors'
import { isLoopback } from '../../connectors/address'
import { isCertificateFailure } from '../../connectors/errors'
import type { AlertFacts } from './facts'

/** How long an answer may take, in milliseconds. */
const patience = 10_000

/** The address of a webhook as it is kept. Throws `alert.address` unless it has https, or is on this computer. Pure. */
export function webhookAddress(typed: string): string {
  const url = parse(typed.trim())
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))
  if (!url || !isSafe || url.username || url.password) throw new TandemError('alert.address')
  return url.href
}

/**
 * Posts an alert as JSON, once. Throws `alert.webhook` unless it is answered with a status of success; a redirect is not
 * followed. The address is in no error: it often holds a secret.
 */
export async function postAlert(address: string, facts: AlertFacts, limit = patience): Promise<void> {
  const answer = await post(address, facts, limit)
  await answer.body?.cancel()
  if (!answer.ok) throw failed(String(answer.status || 'redirect'))
}

function post(address: string, facts: AlertFacts, limit: number): Promise<Response> {
  return fetch(webhookAddress(address), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(facts),
    redirect: 'manual',
    credentials: 'omit',
    signal: AbortSignal.timeout(limit),
  }).catch((thrown: unknown) => {
    throw failed(reasonOf(thrown))
  })
}

const failed = (detail: string) => new TandemError('alert.webhook', { detail })

/** What the code that the system gives stands for: the words of an error quote the address. */
function reasonOf(thrown: unknown): string {
  if (thrown instanceof DOMException && thrown.name === 'TimeoutError') return 'no answer'
  const cause = thrown instanceof Error ? thrown.cause : null
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (code === 'ECONNREFUSED') return 'nothing answers there'
  if (code === 'ENOTFOUND') return 'that address is not known'
  return isCertificateFailure(code) ? 'its certificate cannot be trusted' : 'not sent'
}

function parse(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
