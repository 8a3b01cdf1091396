import { z } from 'zod'
import { TandemError } from '../../../shared/errors'
import { type HighLevelScope, readScopes, writeScopes } from '../../../shared/scopes'
import { hasCode, type Refusal } from '../errors'
import type { Http, HttpRequest } from '../http'

/** Which of the scopes that Tandem uses a sign-in has. What could not be told counts as granted, and is in `unknown` too. */
export interface ProbedScopes {
  granted: HighLevelScope[]
  missing: HighLevelScope[]
  unknown: HighLevelScope[]
}

/** HighLevel's ids are letters and digits: nothing can ever have this one. */
const nobody = 'tandem-asks-for-its-scopes'

type Question = Pick<
  HttpRequest<unknown, never>,
  'method' | 'path' | 'query' | 'body' | 'headers' | 'idempotent'
>

/**
 * Asks for each scope with one request, since a private token does not say what it may do: a cheap read, and for writing an
 * update of a record that cannot exist, which is refused whichever way it is looked at. Throws `auth.refused` where
 * the token itself is, and `run.cancelled`.
 */
export async function probeScopes(
  http: Http,
  locationId: string,
  signal?: AbortSignal,
): Promise<ProbedScopes> {
  const result: ProbedScopes = { granted: [], missing: [], unknown: [] }
  for (const [scope, question] of questionsFor(locationId)) {
    const answer = await ask(http, scope, question, signal)
    result[answer === 'missing' ? 'missing' : 'granted'].push(scope)
    if (answer === 'unknown') result.unknown.push(scope)
  }
  return result
}

async function ask(
  http: Http,
  scope: HighLevelScope,
  question: Question,
  signal: AbortSignal | undefined,
): Promise<'granted' | 'missing' | 'unknown'> {
  try {
    return await http.request({
      operation: `scopes.${scope}`,
      ...question,
      schema: z.unknown().transform(() => 'granted' as const),
      refused: meaning,
      ...(signal ? { signal } : {}),
    })
  } catch (error) {
    if (hasCode(error, 'auth.refused', 'auth.expired', 'auth.missing', 'run.cancelled')) throw error
    if (error instanceof TandemError) return 'unknown'
    throw error
  }
}

/**
 * What a refusal says of the scope; undefined where it says nothing. The scope is looked at before anything else that a
 * request holds, so one that found fault with the rest has passed that. Pure.
 */
function meaning({ status, body, detail }: Refusal): 'granted' | 'missing' | undefined {
  if (body === undefined) return undefined
  if ((status === 401 || status === 403) && /scope|authclass/i.test(detail)) return 'missing'
  return status === 400 || status === 404 || status === 422 ? 'granted' : undefined
}

function questionsFor(locationId: string): [HighLevelScope, Question][] {
  const place = `/locations/${encodeURIComponent(locationId)}`
  const get = (path: string, more: Partial<Question> = {}): Question => ({ method: 'GET', path, ...more })
  const search = (path: string, body: Question['body'] & object): Question => ({
    method: 'POST',
    idempotent: true,
    path,
    body,
  })
  const put = (path: string, more: Partial<Question> = {}): Question => ({
    method: 'PUT',
    path,
    body: {},
    ...more,
  })
  const appointment = `/calendars/events/appointments/${nobody}`
  const calendars = { headers: { Version: '2021-04-15' } }
  const questions: Record<HighLevelScope, Question> = {
    'contacts.readonly': search('/contacts/search', { locationId, pageLimit: 1 }),
    'calendars.readonly': get('/calendars/', { query: { locationId }, ...calendars }),
    'calendars/events.readonly': get(appointment, calendars),
    'locations.readonly': get(place),
    'locations/tasks.readonly': search(`${place}/tasks/search`, { limit: 1, skip: 0 }),
    'locations/tags.readonly': get(`${place}/tags`),
    'locations/customFields.readonly': get(`${place}/customFields`, { query: { model: 'contact' } }),
    'users.readonly': get('/users/', { query: { locationId } }),
    'businesses.readonly': get('/businesses/', { query: { locationId } }),
    'contacts.write': put(`/contacts/${nobody}`),
    'calendars/events.write': put(appointment, { body: { toNotify: false }, ...calendars }),
    'locations/tags.write': put(`${place}/tags/${nobody}`, { body: { name: nobody } }),
  }
  return [...readScopes, ...writeScopes].map((scope) => [scope, questions[scope]])
}
