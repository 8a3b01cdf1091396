import { Hono } from 'hono'
import type { Clock } from '../../../shared/clock'
import type { Random } from '../random'
import { attachmentRoutes } from './attachments'
import { type App, collection } from './collection'
import { Refusal } from './errors'
import { createGuard } from './guard'
import type { Service } from './resource'
import { comments } from './resources/comments'
import { groupAssignments, groups } from './resources/groups'
import { teamMembers, teams, users } from './resources/people'
import { accesses, projects, sections } from './resources/projects'
import { reminders, tagAssignments, tags } from './resources/tags'
import { taskEvents, taskRecurrences } from './resources/taskHistory'
import { tasks } from './resources/tasks'
import type { NozbeState } from './state'

export const basePath = '/v1/api'

export interface NozbeOptions {
  state: NozbeState
  clock: Clock
  random: Random
}

/** The practice Nozbe, below `/v1/api`. Every answer is JSON but an attachment's content; a refusal is `{message}`. */
export function createNozbe({ state, clock, random }: NozbeOptions): { app: App; state: NozbeState } {
  const service: Service = { state, clock, random }
  const app: App = new Hono()

  app.use(`${basePath}/*`, createGuard(service))
  app.route(`${basePath}/comments`, attachmentRoutes(service))
  app.route(`${basePath}/${teams.path}`, collection(teams, service))
  app.route(`${basePath}/${users.path}`, collection(users, service))
  app.route(`${basePath}/${teamMembers.path}`, collection(teamMembers, service))
  app.route(`${basePath}/${projects.path}`, collection(projects, service))
  app.route(`${basePath}/${sections.path}`, collection(sections, service))
  app.route(`${basePath}/${groups.path}`, collection(groups, service))
  app.route(`${basePath}/${groupAssignments.path}`, collection(groupAssignments, service))
  app.route(`${basePath}/${accesses.path}`, collection(accesses, service))
  app.route(`${basePath}/${tasks.path}`, collection(tasks, service))
  app.route(`${basePath}/${comments.path}`, collection(comments, service))
  app.route(`${basePath}/${tags.path}`, collection(tags, service))
  app.route(`${basePath}/${tagAssignments.path}`, collection(tagAssignments, service))
  app.route(`${basePath}/${reminders.path}`, collection(reminders, service))
  app.route(`${basePath}/${taskEvents.path}`, collection(taskEvents, service))
  app.route(`${basePath}/${taskRecurrences.path}`, collection(taskRecurrences, service))

  app.notFound((request) =>
    request.json({ message: `Cannot ${request.req.method} ${request.req.path}` }, 404),
  )
  app.onError((error, request) =>
    error instanceof Refusal
      ? request.json({ message: error.message }, error.status)
      : request.json({ message: error.message }, 500),
  )
  return { app, state }
}
