import type { TriggerEvent } from '../../../shared/triggers'
import { recordText, shown } from './value'

/** Events, oldest first. Pure. */
export function eventsText(events: readonly TriggerEvent[], last: string): string {
  const lines = events.map(({ at, name, kind, contact, title, field, before, after }) => {
    const what = field === null ? '' : `  ${field}: ${shown(before)} → ${shown(after)}`
    return `${new Date(at).toISOString()}  ${name}  ${recordText(kind, contact, title)}${what}`
  })
  if (lines.length === 0) lines.push('No events.')
  return [...lines, `To list only what comes after these: --after ${last}`].join('\n')
}
