import type { CatalogWorld, Example } from '../world'
import { first } from '../world'

const state = ({ practice }: CatalogWorld) => practice.nozbeState
const projectId = (world: CatalogWorld) =>
  world.made('projects.create', { body: { name: 'Garden', is_open: true } })
const taskId = async (world: CatalogWorld) =>
  world.made('tasks.create', { body: { name: 'Dig', project_id: await projectId(world) } })
const sectionId = async (world: CatalogWorld) =>
  world.made('sections.create', { body: { name: 'Beds', project_id: await projectId(world) } })
const commentId = async (world: CatalogWorld) =>
  world.made('comments.create', { body: { task_id: await taskId(world), body: 'How deep?' } })
const tagId = (world: CatalogWorld) => world.made('tags.create', { body: { name: 'Outdoors' } })
const groupId = (world: CatalogWorld) =>
  world.made('groups.create', { body: { name: 'Private', is_private: true } })
const newUserId = (world: CatalogWorld) =>
  world.made('users.create', { body: { name: 'Ida', color: 'avatarColor3', is_placeholder: true } })
const memberId = async (world: CatalogWorld) =>
  world.made('teamMembers.create', {
    body: { user_id: await newUserId(world), role: 'member', status: 'active' },
  })
const own = (world: CatalogWorld) => first(state(world).teamMembers.all()).id

const assignmentId = async (world: CatalogWorld) =>
  world.made('tagAssignments.create', {
    body: { tag_id: await tagId(world), task_id: await taskId(world) },
  })
const reminder = { remind_at: 1_780_000_000_000, is_relative: false, is_all_day: false }
const reminderId = async (world: CatalogWorld) =>
  world.made('reminders.create', { body: { ...reminder, task_id: await taskId(world) } })
const groupAssignment = async (world: CatalogWorld) => ({
  group_id: await groupId(world),
  object_id: await projectId(world),
  group_type: 'project',
})
const groupAssignmentId = async (world: CatalogWorld) =>
  world.made('groupAssignments.create', { body: await groupAssignment(world) })
const access = async (world: CatalogWorld) => ({
  project_id: await projectId(world),
  member_id: await memberId(world),
  is_manager: false,
})
const accessId = async (world: CatalogWorld) =>
  world.made('projectAccesses.create', { body: await access(world) })

const file = { name: 'plan.txt', type: 'text/plain', base64: 'cGxhbg==' }
async function withAttachment(world: CatalogWorld) {
  const comment_id = await commentId(world)
  const input = { path: { comment_id }, body: { file } }
  return { comment_id, file_id: await world.made('comments.attachments.attach', input) }
}

type Make = (world: CatalogWorld) => Promise<string> | string
const ofOne =
  (make: Make, more: object = {}): Example =>
  async (world) => ({ path: { id: await make(world) }, ...more })

export const nozbeExamples: Record<string, Example> = {
  'tasks.list': async (world) => ({
    query: {
      project_id: await projectId(world),
      ended_at: null,
      'last_modified[gte]': 5,
      sortBy: '-created_at,name',
      limit: 10,
    },
  }),
  'tasks.get': ofOne(taskId),
  'tasks.create': async (world) => ({
    body: {
      id: 'abcdefgh01234567',
      name: 'Dig',
      project_id: await projectId(world),
      responsible_id: own(world),
      due_at: 1_780_000_000_000,
      is_all_day: true,
      review_reason: 'newly_added',
      time_needed: 30,
      priority_position: null,
    },
  }),
  'tasks.update': ofOne(taskId, { body: { ended_at: 1_777_000_000_000, is_followed: true } }),
  'tasks.delete': ofOne(taskId),
  'comments.list': async (world) => ({ query: { task_id: await taskId(world), is_pinned: true } }),
  'comments.get': ofOne(commentId),
  'comments.create': async (world) => ({
    body: { task_id: await taskId(world), body: '**Deep**', is_pinned: true },
  }),
  'comments.update': ofOne(commentId, { body: { body: 'Deep enough?' } }),
  'comments.delete': ofOne(commentId),
  'comments.attachments.list': async (world) => ({
    path: { comment_id: (await withAttachment(world)).comment_id },
  }),
  'comments.attachments.get': async (world) => ({ path: await withAttachment(world) }),
  'comments.attachments.create': async (world) => ({
    path: { comment_id: await commentId(world) },
    body: { name: 'plan.txt', mime_type: 'text/plain' },
  }),
  'comments.attachments.delete': async (world) => ({ path: await withAttachment(world) }),
  'comments.attachments.download': async (world) => ({ path: await withAttachment(world) }),
  'comments.attachments.upload': async (world) => {
    const path = { comment_id: await commentId(world) }
    const body = { name: 'plan.txt' }
    const file_id = await world.made('comments.attachments.create', { path, body })
    return { path: { ...path, file_id }, body: { file } }
  },
  'comments.attachments.attach': async (world) => ({
    path: { comment_id: await commentId(world) },
    body: { file },
  }),
  'projects.list': ({ place }) => ({ query: { team_id: place.teamId, is_single_actions: false } }),
  'projects.get': ofOne(projectId),
  'projects.create': () => ({
    body: { name: 'Garden', is_open: false, description: 'To grow things', color: 'green' },
  }),
  'projects.update': ofOne(projectId, { body: { name: 'Kitchen garden', is_favorite: true } }),
  'projects.delete': ofOne(projectId),
  'sections.list': async (world) => ({ query: { project_id: await projectId(world) } }),
  'sections.get': ofOne(sectionId),
  'sections.create': async (world) => ({ body: { name: 'Beds', project_id: await projectId(world) } }),
  'sections.update': ofOne(sectionId, { body: { archived_at: 1_777_000_000_000 } }),
  'sections.delete': ofOne(sectionId),
  'projectAccesses.list': () => ({ query: { is_manager: true } }),
  'projectAccesses.get': ofOne(accessId),
  'projectAccesses.create': async (world) => ({ body: await access(world) }),
  'projectAccesses.update': ofOne(accessId, { body: { is_manager: true } }),
  'projectAccesses.delete': ofOne(accessId),
  'groups.list': () => ({ query: { name: 'Private' } }),
  'groups.get': ofOne(groupId),
  'groups.create': () => ({ body: { name: 'Private', is_private: true } }),
  'groups.update': ofOne(groupId, { body: { name: 'Mine' } }),
  'groups.delete': ofOne(groupId),
  'groupAssignments.list': () => ({ query: { group_type: 'project' } }),
  'groupAssignments.get': ofOne(groupAssignmentId),
  'groupAssignments.create': async (world) => ({ body: await groupAssignment(world) }),
  'groupAssignments.delete': ofOne(groupAssignmentId),
  'tags.list': async (world) => ({ query: { task_id: await taskId(world) } }),
  'tags.get': ofOne(tagId),
  'tags.create': () => ({ body: { name: 'Outdoors', icon: 'home', color: 'green' } }),
  'tags.update': ofOne(tagId, { body: { archived_at: 1_777_000_000_000 } }),
  'tagAssignments.list': async (world) => ({ query: { task_id: await taskId(world) } }),
  'tagAssignments.get': ofOne(assignmentId),
  'tagAssignments.create': async (world) => ({
    body: { tag_id: await tagId(world), task_id: await taskId(world) },
  }),
  'tagAssignments.delete': ofOne(assignmentId),
  'reminders.list': async (world) => ({ query: { task_id: await taskId(world) } }),
  'reminders.get': ofOne(reminderId),
  'reminders.create': async (world) => ({ body: { ...reminder, task_id: await taskId(world) } }),
  'reminders.delete': ofOne(reminderId),
  'teams.list': () => ({}),
  'teams.get': () => ({}),
  'teams.update': () => ({ body: { name: 'Our space' } }),
  'users.list': () => ({ query: { is_placeholder: false } }),
  'users.get': ofOne(newUserId),
  'users.create': () => ({ body: { name: 'Ida', color: 'avatarColor3', is_placeholder: true } }),
  'users.update': ofOne(newUserId, { body: { name: 'Ida B.' } }),
  'teamMembers.list': () => ({ query: { role: 'owner', status: 'active' } }),
  'teamMembers.get': ofOne(memberId),
  'teamMembers.create': async (world) => ({
    body: { user_id: await newUserId(world), role: 'member', status: 'active', alias: 'Ida' },
  }),
  'teamMembers.update': ofOne(memberId, { body: { role: 'admin' } }),
  'teamMembers.delete': ofOne(memberId),
}
