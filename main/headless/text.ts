import { serviceNames } from '../../shared/errors'
import type { HistoryEntry, PreviewReport, RunReport, VerifyItem, VerifyReport } from '../../shared/report'

/** Reports in plain words, for the terminal. Pure. */

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

export function runText(report: RunReport): string {
  const { counts, calls, changes } = report
  const seconds = (Date.parse(report.finishedAt) - Date.parse(report.startedAt)) / 1000
  const lines = [
    `Run ${report.runId}: ${counts.created} created, ${counts.updated} updated, ${counts.linked} linked, ${counts.failed} failed (${seconds.toFixed(1)} s).`,
    `  Calls: HighLevel ${calls.highlevel.total}, Nozbe ${calls.nozbe.total}; ${report.predictedCalls} predicted.`,
  ]
  for (const service of ['nozbe', 'highlevel'] as const) {
    const written = changes.filter((change) => change.service === service)
    if (written.length === 0) continue
    const kinds = ['contact', 'task'] as const
    const parts = kinds
      .map((kind) => written.filter((change) => change.kind === kind).length)
      .map((count, index) => (count > 0 ? plural(count, kinds[index] ?? '') : ''))
      .filter(Boolean)
    lines.push(`  To ${serviceNames[service]}: ${parts.join(', ')}.`)
  }
  if (report.waiting.length > 0) {
    lines.push(`  Waiting for you: ${report.waiting.length}.`)
    for (const item of report.waiting) {
      lines.push(
        item.type === 'conflict'
          ? `    ${item.contact}, ${item.field}: HighLevel says ${shown(item.highlevel)}, Nozbe says ${shown(item.nozbe)}.`
          : `    ${item.contact} in ${serviceNames[item.service]} may be the same as another contact.`,
      )
    }
  }
  for (const error of report.errors) lines.push(`  ${error.message} ${error.remedy}`)
  return lines.join('\n')
}

export function verifyText(report: VerifyReport): string {
  const { equal, different, missing, extra } = report
  const groups: [string, VerifyItem[]][] = [
    ['Different', different],
    ['Missing in Nozbe', missing],
    ['Only in Nozbe', extra],
  ]
  const lines = [
    report.converged
      ? `Verified: both sides agree on ${plural(equal, 'record')}.`
      : `Verified: ${plural(equal, 'record')} equal, ${different.length} different, ${missing.length} missing in Nozbe, ${extra.length} only in Nozbe.`,
  ]
  for (const [title, items] of groups) {
    for (const { kind, contact, fields } of items) {
      lines.push(`  ${title}: ${kind} of ${contact}${fields ? ` (${fields.join(', ')})` : ''}`)
    }
  }
  return lines.join('\n')
}

export function previewText({ changes, conflicts, ambiguous, left, predictedCalls }: PreviewReport): string {
  const lines = changes.map(({ op, service, kind, contact, title, fields }) => {
    const where = service ? ` in ${serviceNames[service]}` : ''
    const what = fields
      .map(({ field, before, after }) => `${field} ${shown(before)} → ${shown(after)}`)
      .join(', ')
    return `  ${op} ${kind}${where}: ${contact}${title === null ? '' : `, ${title}`}${what ? ` (${what})` : ''}`
  })
  return [
    `The next run would make ${plural(changes.length, 'change')}, with ${predictedCalls.highlevel} calls to HighLevel and ${predictedCalls.nozbe} to Nozbe. Nothing was written.`,
    `  ${plural(conflicts, 'conflict')}, ${ambiguous} to be matched by you, ${left} left alone.`,
    ...lines,
  ].join('\n')
}

export function historyText(entries: HistoryEntry[]): string {
  if (entries.length === 0) return 'No changes yet.'
  return entries
    .map(({ at, service, op, kind, contact, title, field, before, after, run }) => {
      const what =
        field === null
          ? `${kind} ${op === 'link' ? 'linked' : 'created'}`
          : `${field}: ${shown(before)} → ${shown(after)}`
      const name = title === null ? contact : `${contact}, ${title}`
      return `${new Date(at).toISOString()}  → ${serviceNames[service]}  ${name}  ${what}  (run ${run})`
    })
    .join('\n')
}

const shown = (value: string | boolean | null): string => (value === null ? '(empty)' : `“${value}”`)
