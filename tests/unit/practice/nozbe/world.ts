import { addToken } from '../../../../main/practice/nozbe/access'
import { createNozbe } from '../../../../main/practice/nozbe/app'
import type { Settings } from '../../../../main/practice/nozbe/settings'
import { createRandom } from '../../../../main/practice/random'
import { createSpace } from '../../../../main/practice/sample/nozbeSpace'
import { virtualClock } from '../../../../shared/clock'

export const start = Date.parse('2026-05-04T09:00:00.000Z')

export type Row = Record<string, unknown> & { id: string }

export interface Answer {
  status: number
  /** The answer as one record. */
  body: Row & { message?: string }
  /** The answer as a list. */
  rows: Row[]
  headers: Headers
}

export interface CallOptions {
  /** A text is sent as it is. */
  body?: unknown
  /** The Authorization header; null for none. */
  authorization?: string | null
}

/** A space with five members and a project "Clients", on a clock that stands still. */
export function world(settings: Partial<Settings> = {}) {
  const clock = virtualClock(start)
  const random = createRandom(1)
  const space = createSpace(random, start)
  const { state, teamId } = space
  Object.assign(state.settings, settings)
  const projectId = space.project('Clients', true)
  const [token] = state.tokens.all()
  const members = Array.from(state.teamMembers.all())
  const { app } = createNozbe({ state, clock, random })

  async function call(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
    const { body, authorization = `apikey ${token?.id}` } = options
    const response = await app.request(`/v1/api${path}`, {
      method,
      headers: authorization === null ? {} : { Authorization: authorization },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const answer = await response.json()
    return { status: response.status, body: answer, rows: answer, headers: response.headers }
  }
  const get = (path: string) => call('GET', path)
  const post = (path: string, body: unknown) => call('POST', path, { body })
  const put = (path: string, body: unknown) => call('PUT', path, { body })
  const remove = (path: string) => call('DELETE', path)
  /** The names of the rows that a list answers. */
  const names = async (path: string) => (await get(path)).rows.map(({ name }) => name)

  return {
    clock,
    state,
    app,
    space,
    teamId,
    projectId,
    /** Zofia's, who owns the token; then the others'. */
    memberIds: members.map(({ id }) => id),
    /** A token of the member at a position in the team. */
    tokenOf: (position: number) => addToken(state, random, start, members[position]?.user_id ?? '', teamId),
    call,
    get,
    post,
    put,
    remove,
    names,
  }
}
