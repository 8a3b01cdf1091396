import { addToken } from '../nozbe/access'
import { newRecord } from '../nozbe/fields'
import { limitsText } from '../nozbe/limits'
import { teamFields, teamMemberFields, userFields } from '../nozbe/records/people'
import { accessFields, projectFields, sectionFields } from '../nozbe/records/projects'
import { commentFields, taskFields } from '../nozbe/records/tasks'
import { emptyState, type NozbeState } from '../nozbe/state'
import { alphanumeric, type Random } from '../random'
import { team, teamEmail, zone } from './agency'
import { type Days, daysAround } from './days'

export interface TaskFacts {
  name: string
  projectId: string
  sectionId?: string
  /** Position in the team; without one nobody is responsible. */
  member?: number
  /** Days from today, for the whole day; needs a member. */
  due?: number
  isDone?: boolean
}

/** A Nozbe space, and what puts records into it. Everything is a few days old. */
export interface Space {
  state: NozbeState
  teamId: string
  newId(): string
  /** Open to the whole space, or else with an access for each member. */
  project(name: string, isOpen: boolean): string
  section(projectId: string, name: string): string
  task(facts: TaskFacts): string
  comment(taskId: string, body: string, isPinned: boolean): void
}

/** Brightwater's space with its members, the owner's token and the owner's single tasks. */
export function createSpace(random: Random, now: number): Space {
  const state = emptyState()
  const newId = () => random.id(alphanumeric, 16)
  const days: Days = daysAround(now, zone)
  const before = (): number => days.at(-3 - random.int(40), 8 + random.int(9))

  const teamId = newId()
  state.teams.put(
    newRecord(teamFields, { id: teamId, name: 'Brightwater', limits: limitsText({}), plan_info: null }),
  )
  const memberIds = team.map(({ firstName, lastName, role, invited }, position) => {
    const user = state.users.put(
      newRecord(userFields, {
        id: newId(),
        name: `${firstName} ${lastName}`,
        color: `avatarColor${position + 1}`,
        is_placeholder: false,
        invitation_email: invited ? teamEmail({ firstName, lastName }) : null,
        time_zone: zone,
      }),
    )
    return state.teamMembers.put(
      newRecord(teamMemberFields, {
        id: newId(),
        team_id: teamId,
        user_id: user.id,
        role: role === 'admin' ? 'owner' : 'member',
        status: 'active',
      }),
    ).id
  })
  const [ownerId = ''] = memberIds
  const owner = state.teamMembers.get(ownerId)
  if (owner) addToken(state, random, now, owner.user_id, teamId)

  const addProject = (name: string, isOpen: boolean, isSingleActions: boolean): string => {
    const stamp = before()
    return state.projects.put(
      newRecord(projectFields, {
        id: newId(),
        name,
        team_id: teamId,
        author_id: ownerId,
        created_at: stamp,
        last_event_at: stamp,
        is_open: isOpen,
        is_single_actions: isSingleActions,
        shared_team_id: null,
      }),
    ).id
  }
  addProject('Single Tasks', false, true)

  return {
    state,
    teamId,
    newId,
    project: (name, isOpen) => {
      const projectId = addProject(name, isOpen, false)
      for (const memberId of isOpen ? [] : memberIds) {
        state.accesses.put(
          newRecord(accessFields, {
            id: newId(),
            project_id: projectId,
            member_id: memberId,
            is_manager: memberId === ownerId,
          }),
        )
      }
      return projectId
    },
    section: (projectId, name) =>
      state.sections.put(
        newRecord(sectionFields, {
          id: newId(),
          project_id: projectId,
          name,
          created_at: before(),
          position: state.sections.size + 1,
        }),
      ).id,
    task: ({ name, projectId, sectionId, member, due, isDone = false }) => {
      const stamp = before()
      return state.tasks.put(
        newRecord(taskFields, {
          id: newId(),
          name,
          project_id: projectId,
          project_section_id: sectionId ?? null,
          author_id: ownerId,
          responsible_id: member === undefined ? null : (memberIds[member] ?? null),
          created_at: stamp,
          last_modified: stamp,
          last_activity_at: stamp,
          due_at: due === undefined ? null : days.at(due),
          is_all_day: due !== undefined,
          ended_at: isDone ? stamp : null,
        }),
      ).id
    },
    comment: (taskId, body, isPinned) => {
      state.comments.put(
        newRecord(commentFields, {
          id: newId(),
          task_id: taskId,
          author_id: ownerId,
          body,
          is_pinned: isPinned,
          created_at: state.tasks.get(taskId)?.created_at ?? now,
          edited_at: null,
        }),
      )
    },
  }
}
