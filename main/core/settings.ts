import { z } from 'zod'
import { defaultDueRule, dueRuleSchema } from '../../shared/canonical/due'
import { TandemError } from '../../shared/errors'
import { guardSchema, usualGuard } from '../../shared/guard'
import { usualReserve, usualSchedule } from '../../shared/schedule'
import { scheduleSchema } from '../../shared/scheduleSchema'
import { timesOf } from '../schedule/times'
import type { MetaTable } from '../store/meta'

const settingsSchema = z.strictObject({
  /** How long history is kept; null for ever. */
  historyDays: z.int().min(1).nullable().default(null),
  /** How long before its start an appointment is announced. */
  upcomingHours: z.int().min(1).max(720).default(24),
  /** How many daily backups are kept. */
  backupsKept: z.int().min(1).max(365).default(14),
  /** The share of HighLevel's calls that is left to other applications on the same location. */
  reserve: z.number().min(0).max(0.9).default(usualReserve),
  schedule: scheduleSchema.default(usualSchedule),
  guard: guardSchema.default(usualGuard),
  /** When a task is due in HighLevel that has no due date in Nozbe. */
  due: dueRuleSchema.default(defaultDueRule),
})

/** What the user has chosen for a workspace. */
export type WorkspaceSettings = z.output<typeof settingsSchema>

/** As stored: what was never chosen is not there. Made once, since settings are looked at for every call. */
const storedSchema = settingsSchema.partial()

const key = 'settings'

export const loadSettings = (meta: MetaTable): WorkspaceSettings =>
  settingsSchema.parse(meta.get(key, storedSchema) ?? {})

/** Keeps what is given and leaves the rest. Throws `choice.wrong`, and `schedule.*` for a schedule that cannot be kept. */
export function saveSettings(meta: MetaTable, changes: Partial<WorkspaceSettings>): WorkspaceSettings {
  const checked = settingsSchema.safeParse({ ...loadSettings(meta), ...changes })
  if (!checked.success) {
    const [issue] = checked.error.issues
    throw new TandemError('choice.wrong', { detail: `${issue?.path.join('.')}: ${issue?.message}.` })
  }
  timesOf(checked.data.schedule)
  meta.set(key, checked.data)
  return checked.data
}
