import type { Team, TeamMember, Token, User } from './records/people'
import type {
  GroupAssignment,
  Project,
  ProjectAccess,
  ProjectGroup,
  ProjectSection,
} from './records/projects'
import type {
  Attachment,
  AttachmentContent,
  Comment,
  Reminder,
  Tag,
  TagAssignment,
  Task,
  TaskEvent,
  TaskRecurrence,
} from './records/tasks'
import { defaultSettings, type Settings } from './settings'
import { createTable, type Table } from './table'

export type * from './records/people'
export type * from './records/projects'
export type * from './records/tasks'
export type { Settings } from './settings'

export interface NozbeState {
  settings: Settings
  tokens: Table<Token>
  teams: Table<Team>
  users: Table<User>
  teamMembers: Table<TeamMember>
  projects: Table<Project>
  sections: Table<ProjectSection>
  groups: Table<ProjectGroup>
  groupAssignments: Table<GroupAssignment>
  accesses: Table<ProjectAccess>
  tasks: Table<Task>
  comments: Table<Comment>
  attachments: Table<Attachment>
  attachmentContents: Table<AttachmentContent>
  tags: Table<Tag>
  tagAssignments: Table<TagAssignment>
  reminders: Table<Reminder>
  taskEvents: Table<TaskEvent>
  taskRecurrences: Table<TaskRecurrence>
}

/** The state as it comes back from JSON: tables are lists of rows. */
export type NozbeSnapshot = {
  [K in keyof NozbeState]: NozbeState[K] extends Table<infer Row> ? Row[] : NozbeState[K]
}

export const emptyState = (settings: Partial<Settings> = {}): NozbeState => tables({ settings })

/** The inverse of `JSON.parse(JSON.stringify(state))`. */
export const restoreState = (snapshot: NozbeSnapshot): NozbeState => tables(snapshot)

type Rows = Omit<Partial<NozbeSnapshot>, 'settings'> & { settings: Partial<Settings> }

const tables = (rows: Rows): NozbeState => ({
  settings: { ...defaultSettings, ...rows.settings },
  tokens: createTable([], rows.tokens),
  teams: createTable([], rows.teams),
  users: createTable([], rows.users),
  teamMembers: createTable(['team_id', 'user_id'], rows.teamMembers),
  projects: createTable(['team_id'], rows.projects),
  sections: createTable(['project_id'], rows.sections),
  groups: createTable([], rows.groups),
  groupAssignments: createTable(['group_id', 'object_id'], rows.groupAssignments),
  accesses: createTable(['project_id', 'member_id'], rows.accesses),
  tasks: createTable(['project_id', 'project_section_id'], rows.tasks),
  comments: createTable(['task_id'], rows.comments),
  attachments: createTable(['comment_id'], rows.attachments),
  attachmentContents: createTable([], rows.attachmentContents),
  tags: createTable([], rows.tags),
  tagAssignments: createTable(['task_id', 'tag_id'], rows.tagAssignments),
  reminders: createTable(['task_id'], rows.reminders),
  taskEvents: createTable(['task_id'], rows.taskEvents),
  taskRecurrences: createTable([], rows.taskRecurrences),
})
