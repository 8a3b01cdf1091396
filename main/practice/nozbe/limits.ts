import { Refusal } from './errors'
import type { NozbeState, Team } from './state'

const names = { projects_open: 'open projects', project_sections: 'sections in a project', tags: 'tags' }
export type Limit = keyof typeof names

/** The plan's limits, as the space tells them. */
export const limitsText = (limits: Partial<Record<Limit, number>>): string =>
  JSON.stringify({ projects_open: -1, project_sections: -1, tags: -1, ...limits })

/** Refuses one more where the space's limit is reached. `count` tells how many there are. */
export function requireRoom(state: NozbeState, teamId: string, limit: Limit, count: () => number): void {
  const most = limitOf(state.teams.get(teamId), limit)
  if (most < 0 || count() < most) return
  throw new Refusal(state.settings.limitStatus, `Your plan has a limit of ${most} ${names[limit]}`)
}

function limitOf(team: Team | undefined, limit: Limit): number {
  const limits: Partial<Record<Limit, number>> = JSON.parse(team?.limits ?? '{}')
  return limits[limit] ?? -1
}
