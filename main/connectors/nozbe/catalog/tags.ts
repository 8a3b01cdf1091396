import { z } from 'zod'
import { optionalTeamId, teamIdOrNull } from '../../catalog/place'
import { tagAssignmentRow, tagRow } from '../rows'
import { flag, id, name, stamp, symbol, text } from './parts'
import { partial, resourceActions } from './resource'

const details = {
  name,
  color: symbol.nullable().optional(),
  team_color: symbol.nullable().optional(),
  icon: symbol.nullable().optional(),
  is_favorite: flag.optional(),
  sidebar_position: z.number().nullable().optional(),
  /** Puts it away: tags are not deleted. */
  archived_at: stamp.nullable().optional(),
  preferences: text.nullable().optional(),
}

const tags = resourceActions({
  name: 'tags',
  path: '/tags',
  sentences: {
    list: 'Lists tags, for instance those of a task.',
    get: 'Shows a tag.',
    create: 'Makes a new tag.',
    update: 'Renames a tag, or archives it.',
  },
  row: tagRow,
  create: { team_id: teamIdOrNull, ...details },
  update: partial(details),
  filters: { task_id: id.optional(), team_id: optionalTeamId },
})

const tagAssignments = resourceActions({
  name: 'tagAssignments',
  path: '/tag_assignments',
  sentences: {
    list: 'Lists which tasks have which tags.',
    get: 'Shows that a task has a tag.',
    create: 'Puts a tag on a task.',
    delete: 'Takes a tag off a task.',
  },
  row: tagAssignmentRow,
  create: { tag_id: id, task_id: id },
})

const reminders = resourceActions({
  name: 'reminders',
  path: '/reminders',
  sentences: {
    list: 'Lists reminders, for instance those of a task.',
    get: 'Shows a reminder.',
    create: 'Has Nozbe remind of a task.',
    delete: 'Deletes a reminder.',
  },
  row: z.looseObject({ id, task_id: id, remind_at: z.number() }),
  /** `remind_at`: epoch milliseconds, or where `is_relative`, a distance from when the task is due. */
  create: { task_id: id, remind_at: z.int(), is_relative: flag, is_all_day: flag },
})

export const tagActions = [...tags, ...tagAssignments, ...reminders]
