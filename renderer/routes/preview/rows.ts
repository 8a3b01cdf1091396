import { type Kind, kinds, type Service, services } from '../../../shared/domain'
import type { PreviewRecord } from '../../../shared/preview'

export const operations = ['create', 'update', 'move', 'delete', 'link'] as const
export type Operation = (typeof operations)[number]

export interface PreviewFilter {
  search: string
  kind: Kind | null
  /** The service that would be written to. */
  to: Service | null
  operation: Operation | null
}

export const noFilter: PreviewFilter = { search: '', kind: null, to: null, operation: null }

export type PreviewRow =
  | { type: 'contact'; id: string; name: string; ids: readonly string[]; position: number; of: number }
  | { type: 'record'; record: PreviewRecord; position: number; of: number }

/** What a person calls it: an archived record is put away like a deleted one, and parting undoes a link. */
const operationOf = ({ op }: PreviewRecord): Operation =>
  op === 'archive' ? 'delete' : op === 'unlink' ? 'link' : op

/** The records that the filter lets through. Pure. */
export function filtered(records: readonly PreviewRecord[], filter: PreviewFilter): PreviewRecord[] {
  const words = filter.search.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return records.filter(
    (record) =>
      (filter.kind === null || record.kind === filter.kind) &&
      (filter.to === null || record.service === filter.to) &&
      (filter.operation === null || operationOf(record) === filter.operation) &&
      (words.length === 0 || hasAll(textOf(record), words)),
  )
}

const hasAll = (text: string, words: readonly string[]) => words.every((word) => text.includes(word))

const textOf = ({ contact, title, fields }: PreviewRecord): string =>
  [contact.name, title ?? '', ...fields.flatMap(({ label, before, after }) => [label, before, after])]
    .join('\n')
    .toLocaleLowerCase()

/** The records under their contacts. Pure; those of a contact stand beside each other. */
export function rowsOf(records: readonly PreviewRecord[]): PreviewRow[] {
  const groups: PreviewRecord[][] = []
  for (const record of records) {
    const last = groups.at(-1)
    if (last?.[0]?.contact.id === record.contact.id) last.push(record)
    else groups.push([record])
  }
  return groups.flatMap((group, index): PreviewRow[] => {
    const [first] = group
    if (!first) return []
    const { id, name } = first.contact
    const ids = group.map((record) => record.id)
    return [
      {
        type: 'contact',
        id,
        name,
        ids,
        position: index + 1,
        of: groups.length,
      },
      ...group.map(
        (record, place): PreviewRow => ({
          type: 'record',
          record,
          position: place + 1,
          of: group.length,
        }),
      ),
    ]
  })
}

export interface Summary {
  /** Records to be written to each service, by kind; kinds without any are left out. */
  to: Record<Service, readonly { kind: Kind; count: number }[]>
  /** Pairs that are linked or parted, which writes nothing. */
  links: number
}

/** How many records of each kind are written in each direction. Pure. */
export function summaryOf(records: readonly PreviewRecord[]): Summary {
  const of = (service: Service) =>
    kinds.flatMap((kind) => {
      const count = records.filter((record) => record.service === service && record.kind === kind).length
      return count > 0 ? [{ kind, count }] : []
    })
  const [highlevel, nozbe] = services.map(of)
  return {
    to: { highlevel: highlevel ?? [], nozbe: nozbe ?? [] },
    links: records.filter(({ service }) => service === null).length,
  }
}
