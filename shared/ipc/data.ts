import { z } from 'zod'
import { type Backup, type BackupOf, backupReasons, type WorkspaceBackups } from '../backups'
import type { Check } from '../diagnostics'
import { exports } from '../exports'
import { checkCodes } from '../sentences/checks'

const backup: z.ZodType<Backup> = z.object({
  name: z.string(),
  at: z.int(),
  reason: z.enum(backupReasons),
  bytes: z.int(),
})

export const backupList = z.object({ backups: z.array(backup), kept: z.int() })
export const keptBackups = z.int().min(1).max(365)
export const backupName = z.string().max(100)
export const workspaceBackups: z.ZodType<WorkspaceBackups[]> = z.array(
  z.object({ id: z.string(), name: z.string().nullable(), backups: z.array(backup) }),
)
export const backupOf: z.ZodType<BackupOf> = z.object({ workspace: z.string().max(200), name: backupName })
export const exportChoice = z.enum(exports)
export const wipeChoice = z.object({ signIns: z.boolean() })
/** Where it was written; null where the user thought better of it. */
export const savedFile = z.string().nullable()

const check: z.ZodType<Check> = z.object({
  number: z.int(),
  code: z.enum(checkCodes),
  state: z.enum(['pass', 'warn', 'fail']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  sentence: z.string(),
  remedy: z.string().nullable(),
})
export const checkList = z.array(check)
