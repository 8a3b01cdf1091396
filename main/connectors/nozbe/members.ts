import type { z } from 'zod'
import type { Http } from '../http'
import { readRows } from '../rows'
import { createNozbeClient } from './client'
import { memberRow, userRow } from './rows'

/** Somebody who works in the space. */
export interface Member {
  /** As `responsible_id` takes it. */
  id: string
  name: string
  /** Lower case; Nozbe shows it of few. */
  email: string | null
}

/** The active members of a space, in the order in which Nozbe lists them. */
export async function readMembers(http: Http, teamId: string): Promise<Member[]> {
  const client = createNozbeClient(http)
  const rows = async <T>(resource: string, schema: z.ZodType<T>): Promise<T[]> =>
    readRows(await client.all(resource), schema, { kind: 'contact', operation: `${resource}.list` }).rows

  const members = (await rows('team_members', memberRow)).filter(
    ({ team_id, status }) => team_id === teamId && status === 'active',
  )
  const users = new Map((await rows('users', userRow)).map((user) => [user.id, user]))
  return members.flatMap(({ id, user_id }) => {
    const user = users.get(user_id)
    return user ? [{ id, name: user.name, email: user.invitation_email?.trim().toLowerCase() || null }] : []
  })
}
