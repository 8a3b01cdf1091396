import { alphanumeric, type Random } from '../random'
import { unauthorized } from './errors'
import type { NozbeState, Project, TeamMember, Token } from './state'

/** Makes an API token of a user, for one space or (null) for all of theirs; answers the token. */
export function addToken(
  state: NozbeState,
  random: Random,
  now: number,
  userId: string,
  teamId: string | null,
): string {
  return state.tokens.put({
    id: `${random.id(alphanumeric, 16)}_${random.id(alphanumeric, 32)}`,
    user_id: userId,
    team_id: teamId,
    created_at: now,
  }).id
}

/** Who asks, and what they may see. Whatever they may not see answers 404, like what is not there. */
export interface Viewer {
  userId: string
  /** The viewer's own memberships, of the spaces that the token is good for. */
  memberships: TeamMember[]
  memberIn(teamId: string): TeamMember | undefined
  /** The id of the viewer's member in the space of a project: the author of what they write there. */
  authorIn(projectId: string): string
  seesTeam(teamId: string): boolean
  seesProject(projectId: string): boolean
  seesTask(taskId: string): boolean
  /** Their single tasks: what a task without a project goes into. */
  singleTasks(): Project | undefined
}

/** The viewer behind an `Authorization: apikey <token>`, or the raw token; a 401 when there is none. */
export function authenticate(state: NozbeState, header: string | undefined): Viewer {
  const token = state.tokens.get((header ?? '').replace(/^apikey\s+/i, '').trim())
  if (!token) throw unauthorized()
  return viewerOf(state, token)
}

function viewerOf(state: NozbeState, token: Token): Viewer {
  const memberships = state.teamMembers
    .where('user_id', token.user_id)
    .filter(({ team_id, status }) => status === 'active' && (token.team_id ?? team_id) === team_id)
  const memberIn = (teamId: string) => memberships.find(({ team_id }) => team_id === teamId)

  const seesProject = (projectId: string): boolean => {
    const project = state.projects.get(projectId)
    const member = project && memberIn(project.team_id)
    if (!member) return false
    if (project.is_open || project.author_id === member.id) return true
    return state.accesses.where('project_id', projectId).some(({ member_id }) => member_id === member.id)
  }

  return {
    userId: token.user_id,
    memberships,
    memberIn,
    authorIn: (projectId) => memberIn(state.projects.get(projectId)?.team_id ?? '')?.id ?? '',
    seesTeam: (teamId) => memberIn(teamId) !== undefined,
    seesProject,
    seesTask: (taskId) => {
      const task = state.tasks.get(taskId)
      return task !== undefined && seesProject(task.project_id)
    },
    singleTasks: () => {
      for (const { team_id, id } of memberships) {
        const project = state.projects
          .where('team_id', team_id)
          .find(({ is_single_actions, author_id }) => is_single_actions && author_id === id)
        if (project) return project
      }
      return undefined
    },
  }
}
