import { z } from 'zod'
import { TandemError } from '../../shared/errors'
import { firstRunRules } from '../../shared/ipc/setUp'
import { layouts } from '../../shared/setUp'
import type { MetaTable } from '../store/meta'
import type { Store } from '../store/store'

/** One HighLevel location linked with one Nozbe space: what set-up settled. Tokens are never part of it. */
export const workspaceSchema = z.object({
  id: z.string(),
  name: z.string(),
  layout: z.enum(layouts),
  highlevel: z.object({
    url: z.string(),
    locationId: z.string(),
    timezone: z.string(),
    /** ISO 3166 code; null where the location has none. */
    country: z.string().nullable(),
  }),
  nozbe: z.object({
    url: z.string(),
    teamId: z.string(),
    /** The project that holds the contacts, in layout `section`. */
    projectId: z.string().nullable(),
    /** The group of the projects that are contacts, in layout `project`. */
    groupId: z.string().nullable(),
    /** The token's owner in the space, who is responsible for what Tandem gives a date. */
    memberId: z.string(),
  }),
  /** Which contacts are kept in step; absent for all of them. */
  scope: z
    .object({
      tag: z.string().nullable(),
      businessId: z.string().nullable(),
      ownerId: z.string().nullable(),
      addedSince: z.number().nullable(),
      contactIds: z.array(z.string()).readonly().nullable(),
    })
    .optional(),
  firstRun: firstRunRules,
})
export type Workspace = z.infer<typeof workspaceSchema>

const key = 'workspace'

export const saveWorkspace = (store: Store, workspace: Workspace): void => store.meta.set(key, workspace)

/** Null where set-up was not finished. */
export const storedWorkspace = ({ meta }: Pick<Store, 'meta'>): Workspace | null => storedWorkspaceIn(meta)

/** Null where what is kept beside the records is of no workspace. */
export const storedWorkspaceIn = (meta: MetaTable): Workspace | null => meta.get(key, workspaceSchema)

/** Throws `workspace.missing` where set-up was not finished. */
export function loadWorkspace(store: Store): Workspace {
  const workspace = storedWorkspace(store)
  if (!workspace) throw new TandemError('workspace.missing')
  return workspace
}

export const mismatch = (detail: string): TandemError => new TandemError('workspace.mismatch', { detail })
