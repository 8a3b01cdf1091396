import { kinds, services } from '../../../shared/domain'
import { serviceNames } from '../../../shared/errors'
import type { Change, RunReport, UndoReport } from '../../../shared/report'
import { forTerminal } from '../remedies'
import { errorText } from './error'
import { plural, recordText } from './value'
import { waitingText } from './waiting'

const done: Record<Change['op'], string> = {
  create: 'created',
  update: 'updated',
  move: 'moved',
  delete: 'deleted',
  archive: 'archived',
}

/** What a run did, and what waits after it. Pure. */
export function runText(report: RunReport): string {
  const { counts, calls, changes, waiting, errors } = report
  const seconds = (Date.parse(report.finishedAt) - Date.parse(report.startedAt)) / 1000
  return [
    `Run ${report.runId}: ${counts.created} created, ${counts.updated} updated, ${counts.deleted} deleted, ${counts.linked} linked, ${counts.failed} failed (${seconds.toFixed(1)} s).`,
    `  Calls: HighLevel ${calls.highlevel.total}, Nozbe ${calls.nozbe.total}; ${report.predictedCalls} predicted.`,
    ...services.flatMap((service) => {
      const written = writtenText(changes.filter((change) => change.service === service))
      return written ? [`  To ${serviceNames[service]}: ${written}.`] : []
    }),
    ...(waiting.length > 0 ? [`  Waiting: ${waiting.length}.`] : []),
    ...waiting.map((item) => `    ${waitingText(item)}`),
    ...errors.map((error) => `  ${errorText(forTerminal(error))}`),
  ].join('\n')
}

/** `3 contacts (2 created, 1 updated), 1 task (1 moved)` */
const writtenText = (changes: readonly Change[]): string =>
  kinds
    .flatMap((kind) => {
      const ofKind = changes.filter((change) => change.kind === kind)
      if (ofKind.length === 0) return []
      const ops = Object.entries(done).flatMap(([op, word]) => {
        const count = ofKind.filter((change) => change.op === op).length
        return count > 0 ? [`${count} ${word}`] : []
      })
      return [`${plural(ofKind.length, kind)} (${ops.join(', ')})`]
    })
    .join(', ')

const reasons: Record<UndoReport['notUndone'][number]['reason'], string> = {
  changed: 'it was changed since',
  gone: 'it is no longer there',
  'in-use': 'something belongs to it',
  impossible: 'that service cannot take it back',
  failed: 'the service refused it',
  undone: 'it was undone before',
}

export function undoText({ run, notUndone }: Pick<UndoReport, 'run' | 'notUndone'>): string {
  const left = notUndone.map(({ kind, contact, title, field, reason }) => {
    const what = recordText(kind, contact, title)
    return `  Left as it is: ${field === null ? what : `${field} of the ${what}`}, since ${reasons[reason]}.`
  })
  return [runText(run), ...left].join('\n')
}
