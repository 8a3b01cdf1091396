import { z } from 'zod'
import type { MetaTable } from './meta'

export const restoredKey = 'restored'

/** The runs from a restore until everything has been read whole; null while it has not. */
const restoredSchema = z.object({ since: z.number(), until: z.number().nullable() })

const restoredIn = (meta: MetaTable) => meta.get(restoredKey, restoredSchema)

/**
 * Whether the workspace was restored from a backup and has not been read whole since: what shows as new until then may
 * have happened, and been told, long ago.
 */
export const isCatchingUp = (meta: MetaTable): boolean => restoredIn(meta)?.until === null

/** Whether a run was one of those. */
export function wasCatchingUp(meta: MetaTable, runId: number): boolean {
  const restored = restoredIn(meta)
  return restored !== null && restored.since <= runId && runId <= (restored.until ?? runId)
}

/** `runId` is the last run that caught up. */
export function endCatchingUp(meta: MetaTable, runId: number): void {
  const restored = restoredIn(meta)
  if (restored) meta.set(restoredKey, { ...restored, until: runId })
}
