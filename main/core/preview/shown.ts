import { type Kind, kinds, type PerService } from '../../../shared/domain'
import { customFieldName } from '../../../shared/fields'
import type { PreviewRecord, PreviewShown } from '../../../shared/preview'
import type { PreviewItem, PreviewReport } from '../../../shared/report'
import type { Definitions, ServicePort } from '../../sync/ports'

/** How the engine names the home of what belongs to no contact. */
const nobody = 'none'

export interface ShownFacts {
  id: number
  readAt: number
  cost: PerService<ServicePort['cost']>
  definitions: Pick<Definitions, 'customFields'>
}

/** A preview as the window shows it: change by change joined to records, and those of a contact put together. Pure. */
export function previewShown(report: PreviewReport, facts: ShownFacts): PreviewShown {
  const { id, readAt, cost, definitions } = facts
  const labels = new Map(definitions.customFields.map((one) => [customFieldName(one.id), one.name]))
  const drafts = new Map<string, PreviewItem[]>()
  const recordOf = new Map<string, string>()
  for (const item of report.changes) {
    const name = [item.op, item.service ?? '', item.kind, item.recordId].join(' ')
    drafts.set(name, [...(drafts.get(name) ?? []), item])
    recordOf.set(item.key, name)
  }
  // What is a section by its name on one side is the contact's name on the other.
  const names = new Map<string, string>()
  for (const { home, kind, contact } of report.changes) {
    if (kind === 'contact' || !names.has(home)) names.set(home, contact)
  }
  const records = [...drafts].flatMap(([name, items]): PreviewRecord[] => {
    const [first] = items
    if (!first) return []
    const { op, kind, service, home, title, reason, also } = first
    const needed = items.flatMap(({ needs }) => needs).flatMap((key) => recordOf.get(key) ?? [])
    const fields = items.flatMap((item) => item.fields)
    return [
      {
        id: name,
        keys: items.map(({ key }) => key),
        needs: [...new Set(needed)],
        op,
        kind,
        service,
        contact: { id: home, name: home === nobody ? '' : (names.get(home) ?? '') },
        title,
        fields: fields.map((one) => ({ ...one, label: labels.get(one.field) ?? null })),
        reason,
        also: counted(also),
        calls: callsOf(first, fields, cost),
      },
    ]
  })
  return { id, readAt, firstRun: report.firstRun, records: inOrder(records), held: report.held }
}

function callsOf(
  { op, kind, service, also }: PreviewItem,
  fields: PreviewItem['fields'],
  cost: ShownFacts['cost'],
): PerService<number> {
  const calls = { highlevel: 0, nozbe: 0 }
  if (service === null || op === 'link' || op === 'unlink') return calls
  const names = fields.map(({ field }) => field)
  calls[service] = cost[service](kind, op, names)
  // HighLevel deletes what belongs to a contact with it, and the card in Nozbe takes its comments along.
  const own = service === 'nozbe' ? also.filter((each) => each !== 'note') : []
  for (const each of own) calls.nozbe += cost.nozbe(each, 'delete', [])
  return calls
}

const counted = (all: readonly Kind[]): PreviewRecord['also'] =>
  kinds.flatMap((kind) => {
    const count = all.filter((each) => each === kind).length
    return count > 0 ? [{ kind, count }] : []
  })

/** By the names of the contacts, each before what belongs to it. */
function inOrder(records: readonly PreviewRecord[]): PreviewRecord[] {
  const { compare } = new Intl.Collator()
  return [...records].sort(
    (a, b) =>
      compare(a.contact.name, b.contact.name) ||
      compare(a.contact.id, b.contact.id) ||
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  )
}
