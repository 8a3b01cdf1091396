import type { VerifyItem, VerifyReport } from '../../../shared/report'
import { plural, recordText } from './value'

/** The comparison of both sides. Pure. */
export function verifyText({ converged, equal, different, missing, extra }: VerifyReport): string {
  const groups: [string, VerifyItem[]][] = [
    ['Different', different],
    ['Missing in Nozbe', missing],
    ['Missing in HighLevel', extra],
  ]
  const agreed =
    equal === 0
      ? 'nothing is linked, so nothing can differ'
      : `both sides agree on ${plural(equal, 'record')}`
  const head = converged
    ? `Verified: ${agreed}.`
    : `Verified: ${plural(equal, 'record')} equal, ${different.length} different, ${missing.length} missing in Nozbe, ${extra.length} missing in HighLevel.`
  const lines = groups.flatMap(([title, items]) =>
    items.map(({ kind, contact, highlevel, nozbe, fields }) => {
      const ids = [highlevel && `HighLevel ${highlevel}`, nozbe && `Nozbe ${nozbe}`]
        .filter(Boolean)
        .join(', ')
      return `  ${title}: ${recordText(kind, contact)}${fields ? `: ${fields.join(', ')}` : ''} (${ids})`
    }),
  )
  return [head, ...lines].join('\n')
}
