import type { CatalogueEntry, EntryKind } from '../../../shared/catalogue'
import type { Service } from '../../../shared/domain'
import type { Access } from './access'
import type { Area } from './areas'

export interface CatalogueFilter {
  search: string
  service: Service | null
  kind: EntryKind | null
  area: Area | null
  /** Only what this sign-in may do. */
  onlyAllowed: boolean
}

export const noFilter: CatalogueFilter = {
  search: '',
  service: null,
  kind: null,
  area: null,
  onlyAllowed: false,
}

/** An entry as the list shows it. */
export interface CatalogueRow {
  entry: CatalogueEntry
  name: string
  sentence: string
  area: Area | null
  access: Access
  /** What a search looks at, as `plain` makes it. */
  told: string
}

/** Small letters without marks, so that `Lacznosc` finds `Łączność`. Pure. */
export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[łŁ]/g, 'l').toLowerCase()

/** The rows that have all words of the search, and fit the filters. Pure. */
export function filtered(rows: readonly CatalogueRow[], filter: CatalogueFilter): readonly CatalogueRow[] {
  const words = plain(filter.search).split(/\s+/).filter(Boolean)
  return rows.filter(
    ({ entry, area, access, told }) =>
      (filter.service === null || entry.service === filter.service) &&
      (filter.kind === null || entry.kind === filter.kind) &&
      (filter.area === null || area === filter.area) &&
      (!filter.onlyAllowed || access === 'granted') &&
      words.every((word) => told.includes(word)),
  )
}

export const isFiltered = ({ search, service, kind, area, onlyAllowed }: CatalogueFilter): boolean =>
  search.trim() !== '' || service !== null || kind !== null || area !== null || onlyAllowed
