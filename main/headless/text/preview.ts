import { serviceNames } from '../../../shared/errors'
import type { FirstRunGroups, PreviewReport } from '../../../shared/report'
import { plural, recordText, shown } from './value'

/** What the next run would do. Pure. */
export function previewText({
  changes,
  conflicts,
  approvals,
  ambiguous,
  left,
  predictedCalls,
  firstRun,
}: PreviewReport): string {
  const lines = changes.map(({ op, service, kind, contact, title, fields, reason }) => {
    const where = service ? ` in ${serviceNames[service]}` : ''
    const what = fields
      .map(({ field, before, after }) => `${field} ${shown(before)} → ${shown(after)}`)
      .join(', ')
    const detail = what || (reason === null ? '' : `why: ${reason}`)
    return `  ${op}${where}: ${recordText(kind, contact, title)}${detail ? ` (${detail})` : ''}`
  })
  return [
    `The next run would make ${plural(changes.length, 'change')}, with ${predictedCalls.highlevel} calls to HighLevel and ${predictedCalls.nozbe} to Nozbe. Nothing was written.`,
    `  ${plural(conflicts, 'conflict')}, ${plural(approvals, 'approval')}, ${ambiguous} to be matched by you, ${left} left alone.`,
    ...(firstRun ? [groupsText(firstRun)] : []),
    ...lines,
  ].join('\n')
}

const groupsText = ({ equal, different, onlyIn, ambiguous }: FirstRunGroups): string =>
  `  Contacts before the first run: ${equal} the same on both sides, ${different} different, ${onlyIn.highlevel} only in HighLevel, ${onlyIn.nozbe} only in Nozbe, ${ambiguous} ambiguous.`
