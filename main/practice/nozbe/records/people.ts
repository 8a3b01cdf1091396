import { z } from 'zod'
import {
  byService,
  fixed,
  flag,
  id,
  type instant,
  name,
  no,
  nullable,
  number,
  optional,
  type RecordOf,
  required,
  symbol,
  text,
} from '../fields'

export const teamFields = {
  id: byService(id),
  name: required(name),
  is_personal: no,
  color: optional(symbol, ''),
  avatar_url: nullable(text),
  /** A JSON text: `projects_open`, `project_sections` (a project's) and `tags`; -1 is unlimited. */
  limits: byService(text.nullable()),
  plan_info: byService(text.nullable()),
  sidebar_position: optional(number, 0),
}
export type Team = RecordOf<typeof teamFields>

export const userFields = {
  id: byService(id),
  name: required(name),
  color: required(symbol),
  is_placeholder: required(flag),
  /** Shown for those who were invited, as long as the service cares to. */
  invitation_email: nullable(text),
  avatar_url: nullable(text),
  time_zone: nullable(text),
}
export type User = RecordOf<typeof userFields>

export const teamMemberFields = {
  id: byService(id),
  team_id: fixed(required(id)),
  user_id: fixed(required(id)),
  alias: nullable(z.string().max(255)),
  description: nullable(text),
  role: required(z.enum(['owner', 'admin', 'member'])),
  status: required(z.enum(['active', 'pending', 'requesting_join', 'archived', 'expired'])),
  is_favorite: no,
  sidebar_position: nullable(number),
}
export type TeamMember = RecordOf<typeof teamMemberFields>

/** What a client may do is decided by who owns its token. */
export interface Token {
  /** The token itself. */
  readonly id: string
  readonly user_id: string
  /** The one space it is good for; null for a global token. */
  readonly team_id: string | null
  readonly created_at: z.output<typeof instant>
}
