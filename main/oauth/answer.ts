import { TandemError } from '../../shared/errors'
import { detailOf } from '../connectors/errors'

/** What the browser brought back for one sign-in. */
export type Answer = { code: string } | { error: TandemError }

/** The answer in the query of a redirect; null where there is none. Whose it is, `stateOf` says. */
export function answerIn(query: URLSearchParams): Answer | null {
  const code = only(query, 'code')
  if (code) return { code }
  const error = only(query, 'error')
  return error ? { error: errorOf(error, query.get('error_description')) } : null
}

export const stateOf = (query: URLSearchParams): string | null => only(query, 'state')

/** No parameter may come twice (RFC 6749, 3.1). */
function only(query: URLSearchParams, name: string): string | null {
  const [value, ...others] = query.getAll(name)
  return value !== undefined && others.length === 0 ? value : null
}

function errorOf(error: string, description: string | null): TandemError {
  if (error === 'access_denied') return new TandemError('signIn.denied')
  const status = /^[a-z_]{1,40}$/.test(error) ? error : 'error'
  return new TandemError('signIn.refused', { status, detail: detailOf(undefined, description ?? '') })
}

/**
 * What a user pasted: the query of an address, or a code by itself; null for anything else. An address that was copied
 * without its beginning is taken too.
 */
export function readPasted(text: string): { query: URLSearchParams } | { code: string } | null {
  const pasted = text.trim()
  if (pasted.length > longestPaste || /\s/.test(pasted)) return null
  const query = new URLSearchParams(pasted.slice(pasted.indexOf('?') + 1).replace(/#.*$/, ''))
  if (answerIn(query)) return { query }
  const code = decoded(pasted)
  return code !== null && bareCode.test(code) ? { code } : null
}

const longestPaste = 8_000

/** The form of HighLevel's codes is documented nowhere; this is no address and no word. */
const bareCode = /^[\w.~+/=-]{16,2000}$/

/** As it is copied out of an address. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
