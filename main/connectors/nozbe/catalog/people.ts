import { z } from 'zod'
import { optionalTeamId, teamId } from '../../catalog/place'
import { memberRow, teamRow, userRow } from '../rows'
import { flag, id, name, symbol, text } from './parts'
import { partial, resourceActions } from './resource'

const teamDetails = {
  name,
  is_personal: flag.optional(),
  color: z.union([symbol, z.literal('')]).optional(),
  avatar_url: text.nullable().optional(),
  sidebar_position: z.number().optional(),
}

/** Another space than the workspace's is not reached from here. */
const teams = resourceActions({
  name: 'teams',
  path: '/teams',
  sentences: {
    list: 'Lists the spaces that the token sees.',
    get: 'Shows the space, and what its plan allows.',
    update: 'Renames the space.',
  },
  row: teamRow,
  update: partial(teamDetails),
  readOnly: { limits: text, plan_info: text },
  id: teamId,
})

const userDetails = {
  name,
  color: symbol,
  is_placeholder: flag,
  invitation_email: text.nullable().optional(),
  avatar_url: text.nullable().optional(),
  time_zone: text.nullable().optional(),
}

const users = resourceActions({
  name: 'users',
  path: '/users',
  sentences: {
    list: 'Lists people, with their names.',
    get: 'Shows somebody’s name and colour.',
    create: 'Makes a person who can then become a member of the space.',
    update: 'Renames a person.',
  },
  row: userRow,
  create: userDetails,
  update: partial(userDetails),
})

const memberDetails = {
  role: z.enum(['owner', 'admin', 'member']),
  status: z.enum(['active', 'pending', 'requesting_join', 'archived', 'expired']),
  alias: z.string().max(255).nullable().optional(),
  description: text.nullable().optional(),
  is_favorite: flag.optional(),
  sidebar_position: z.number().nullable().optional(),
}

const teamMembers = resourceActions({
  name: 'teamMembers',
  path: '/team_members',
  sentences: {
    list: 'Lists the members of the space.',
    get: 'Shows a member of the space.',
    create: 'Makes somebody a member of the space.',
    update: 'Changes what a member of the space may do, or archives the member.',
    delete: 'Takes a member out of the space.',
  },
  row: memberRow,
  create: { team_id: teamId, user_id: id, ...memberDetails },
  update: partial(memberDetails),
  filters: { team_id: optionalTeamId },
})

export const peopleActions = [...teams, ...users, ...teamMembers]
