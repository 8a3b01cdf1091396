import { newRecord } from '../nozbe/fields'
import { groupAssignmentFields, groupFields } from '../nozbe/records/projects'
import { taskRecurrenceFields } from '../nozbe/records/tasks'
import type { Space } from './nozbeSpace'

/** What the team does for itself: projects that are none of Tandem's business. */
export function addOwnProjects(space: Space): void {
  addWebsite(space)
  addOffice(space)
}

function addWebsite(space: Space): void {
  const projectId = space.project('Studio website', true)
  const texts = space.section(projectId, 'Texts')
  const pictures = space.section(projectId, 'Pictures')
  const about = space.task({
    name: 'Rewrite the page about us',
    projectId,
    sectionId: texts,
    member: 4,
    due: 9,
  })
  space.comment(about, 'Shorter. Two paragraphs and the team picture.', true)
  space.comment(about, 'First draft is in the shared folder.', false)
  space.task({ name: 'Translate the price page', projectId, sectionId: texts, member: 2 })
  space.task({ name: 'Choose twelve pictures', projectId, sectionId: pictures, member: 1, due: -1 })
  space.task({ name: 'Book the photographer', projectId, sectionId: pictures, member: 1, isDone: true })

  const groupId = space.newId()
  const { state, teamId } = space
  state.groups.put(
    newRecord(groupFields, { id: groupId, team_id: teamId, name: 'Studio', is_private: false }),
  )
  state.groupAssignments.put(
    newRecord(groupAssignmentFields, {
      id: space.newId(),
      group_id: groupId,
      object_id: projectId,
      group_type: 'project',
    }),
  )
}

function addOffice(space: Space): void {
  const projectId = space.project('Office', true)
  space.task({ name: 'Renew the insurance', projectId, member: 0, due: 20 })
  space.task({ name: 'New coffee grinder', projectId })
  const review = space.task({ name: 'Weekly review', projectId, member: 0, due: 3 })
  const { state } = space
  const task = state.tasks.get(review)
  if (!task) return
  const recurrence = state.taskRecurrences.put(
    newRecord(taskRecurrenceFields, {
      id: space.newId(),
      project_id: projectId,
      current_task_id: review,
      rrule: 'FREQ=WEEKLY',
      created_at: task.created_at,
    }),
  )
  state.tasks.put({ ...task, recurrence_id: recurrence.id })
}
