import { z } from 'zod'
import { serviceNames, TandemError } from '../../../shared/errors'
import { hasCode, unexpected } from '../errors'
import type { CallReport, Http } from '../http'
import { issueText } from '../rows'
import type { CatalogAction } from './entry'
import type { CatalogPlace } from './place'
import { requestOf } from './request'

/**
 * Calls an operation of the catalogue, and answers what the service answered, checked and otherwise as it came; a file as
 * base64. Throws as `requestOf` does, before anything is sent; `call.refused` where the service refuses; else as every
 * request does.
 */
export async function callEntry(
  http: Http,
  entry: CatalogAction,
  given: unknown,
  place: CatalogPlace,
  signal?: AbortSignal,
  onCall?: (call: CallReport) => void,
): Promise<unknown> {
  const { method, path, query, body, form } = requestOf(entry, given, place)
  const answer = await http
    .request({
      operation: entry.name,
      method,
      path,
      query,
      idempotent: !entry.writes,
      answers: entry.answers,
      schema: z.unknown(),
      ...(body ? { body } : {}),
      ...(form ? { form } : {}),
      ...(entry.version ? { headers: { Version: entry.version } } : {}),
      ...(signal ? { signal } : {}),
      ...(onCall ? { onCall } : {}),
    })
    .catch((thrown: unknown) => {
      throw inOwnWords(entry, thrown)
    })
  const checked = entry.output.safeParse(answer)
  if (checked.success) return answer
  throw unexpected(
    { service: entry.service, host: http.host, operation: entry.name },
    issueText(checked.error),
  )
}

/** A refusal speaks of a change in a sync; here it is about a call that somebody made. */
function inOwnWords({ name, service }: CatalogAction, thrown: unknown): unknown {
  if (!hasCode(thrown, 'request.refused')) return thrown
  const { status = '', detail = '' } = thrown.params
  return new TandemError(
    'call.refused',
    {
      service: serviceNames[service],
      operation: name,
      status,
      detail: String(detail).replace(/\.$/, ''),
    },
    { traceId: thrown.traceId },
  )
}
