import { createHighLevel } from '../../../../main/practice/highlevel/app'
import type { Practice } from '../../../../main/practice/index'
import { createNozbe } from '../../../../main/practice/nozbe/app'
import { createRandom } from '../../../../main/practice/random'
import type { Clock } from '../../../../shared/clock'

type Body = Record<string, unknown>

/** Where contacts live in Nozbe. */
export type Home = { layout: 'section'; projectId: string } | { layout: 'project'; groupId: string }

/**
 * The people of both services at their own screens: what they do meets the services' rules and stamps, but none of the
 * faults, limits and logs of Tandem's connection.
 */
export interface People {
  practice: Practice
  home: Home
  now(): number
  /** Null where the service refused it: a person would see that and leave it. */
  highlevel(method: string, path: string, body?: Body): Promise<Body | null>
  nozbe(method: string, path: string, body?: Body): Promise<Body | null>
  /** `e1x`, `e2x` …: told apart wherever it turns up, whatever stands around it. */
  mark(): string
}

export function peopleOf(practice: Practice, home: Home, clock: Clock, seed: number): People {
  const highlevel = createHighLevel({
    state: practice.highlevelState,
    clock,
    random: createRandom(seed + 1001),
    limits: false,
  })
  const nozbe = createNozbe({ state: practice.nozbeState, clock, random: createRandom(seed + 1002) })
  const at =
    (app: { request(path: string, init: RequestInit): Response | Promise<Response> }, headers: HeadersInit) =>
    async (method: string, path: string, body?: Body): Promise<Body | null> => {
      const answer = await app.request(path, {
        method,
        headers: { ...headers, 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
      return answer.ok ? ((await answer.json()) as Body) : null
    }
  const sendNozbe = at(nozbe.app, { Authorization: `apikey ${practice.nozbe.token}` })
  let marks = 0
  return {
    practice,
    home,
    now: clock.now,
    highlevel: at(highlevel.app, {
      Authorization: `Bearer ${practice.highlevel.token}`,
      Version: '2021-07-28',
    }),
    nozbe: (method, path, body) => sendNozbe(method, `/v1/api${path}`, body),
    mark: () => `e${++marks}x`,
  }
}

/** The n-th of all, counted round; nothing of nothing. */
export const pick = <T>(all: readonly T[], n: number): T | undefined => all[n % Math.max(1, all.length)]
