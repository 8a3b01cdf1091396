import { z } from 'zod'
import type { Clock } from '../../shared/clock'
import type { PerService } from '../../shared/domain'
import { type CustomField, fieldTypes } from '../../shared/fields'
import type { KnownPerson } from '../../shared/mappingShown'
import { readDefinitions } from '../connectors/highlevel/definitions'
import { readMembers } from '../connectors/nozbe/members'
import type { MetaTable } from '../store/meta'
import type { Definitions } from '../sync/ports'
import type { Connection } from './connection'
import { loadPairs, matchPeople } from './people'
import type { Workspace } from './workspace'

const knownPerson = z.object({ id: z.string(), name: z.string(), email: z.string().nullable() })

const storedSchema = z.object({
  readAt: z.number(),
  customFields: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      type: z.enum(fieldTypes),
      options: z.array(z.string()).readonly().nullable(),
    }) satisfies z.ZodType<CustomField>,
  ),
  people: z.array(
    z.object({ name: z.string(), highlevelId: z.string().nullable(), nozbeId: z.string().nullable() }),
  ),
  users: z.array(knownPerson),
  members: z.array(knownPerson),
})

const maxAgeMs = 3_600_000

export interface DefinitionBook {
  /** A service refused a value: an option or a person may be gone since they were read. */
  doubt(): void
  current(): Definitions
  /** Who works on either service, as it names them. */
  directory(): PerService<readonly KnownPerson[]>
  /** Reads them anew where they are older than an hour, or at once. */
  refresh(now: 'always' | 'when-old', signal: AbortSignal): Promise<void>
}

/** The fields and people of a workspace, kept in its store between runs. */
export function definitionBook(
  { http }: Connection,
  { highlevel, nozbe }: Workspace,
  meta: MetaTable,
  clock: Clock,
): DefinitionBook {
  let stored = meta.get('definitions', storedSchema)
  return {
    current: () => stored ?? { customFields: [], people: [] },
    directory: () => ({ highlevel: stored?.users ?? [], nozbe: stored?.members ?? [] }),
    doubt: () => {
      if (!stored) return
      stored = { ...stored, readAt: 0 }
      meta.set('definitions', stored)
    },
    refresh: async (now, signal) => {
      const age = stored ? clock.now() - stored.readAt : Number.POSITIVE_INFINITY
      // A clock that was set back must not keep them for ever.
      if (now === 'when-old' && age >= 0 && age < maxAgeMs) return
      const { customFields, users } = await readDefinitions(http.highlevel, highlevel.locationId, signal)
      const members = await readMembers(http.nozbe, nozbe.teamId)
      const people = matchPeople(users, members, loadPairs(meta))
      stored = { readAt: clock.now(), customFields, people, users, members }
      meta.set('definitions', stored)
    },
  }
}
