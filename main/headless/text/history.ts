import { serviceNames } from '../../../shared/errors'
import type { HistoryEntry } from '../../../shared/report'
import { recordText, shown } from './value'

const whole: Record<HistoryEntry['op'], string> = {
  create: 'created',
  update: 'updated',
  link: 'linked',
  unlink: 'unlinked',
  move: 'moved to another contact',
  delete: 'deleted',
  archive: 'archived',
}

/** Changes, one a line, and who made them; `isChosen` says that there may be others besides. Pure. */
export function historyText(entries: readonly HistoryEntry[], isChosen: boolean): string {
  if (entries.length === 0) return isChosen ? 'No change is like that.' : 'No changes yet.'
  return entries.map(entryText).join('\n')
}

function entryText({
  at,
  service,
  op,
  kind,
  contact,
  title,
  field,
  before,
  after,
  by,
  run,
}: HistoryEntry): string {
  const what = field === null || op === 'move' ? whole[op] : `${field}: ${shown(before)} → ${shown(after)}`
  const who = by === 'tandem' ? `→ ${serviceNames[service]}` : `seen in ${serviceNames[by]}`
  return `${new Date(at).toISOString()}  ${who}  ${recordText(kind, contact, title)}  ${what}  (run ${run})`
}
