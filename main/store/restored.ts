import { z } from 'zod'
import type { MetaTable } from './meta'

export const restoredKey = 'restored'

/**
 * Whether the workspace was restored from a backup and has not been read whole since: what shows as new until then may
 * have happened, and been told, long ago.
 */
export const isCatchingUp = (meta: MetaTable): boolean => meta.get(restoredKey, z.boolean()) === true

export const endCatchingUp = (meta: MetaTable): void => meta.set(restoredKey, false)
