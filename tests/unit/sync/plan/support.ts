import type { Home, Pair, Rules } from '../../../../main/sync/plan/types'
import { newRecord } from '../../../../main/sync/record'
import type { BaseValue, StoredRecord } from '../../../../main/sync/syncStore'
import { type Fields, type FieldValue, type Kind, kinds, type Service } from '../../../../shared/domain'
import { defaultMapping } from '../../../../shared/mapping'

export const rules: Rules = {
  mapping: defaultMapping(),
  firstRun: {
    mode: 'copy',
    different: 'ask',
    ambiguous: 'ask',
    onlyIn: { highlevel: 'copy', nozbe: 'copy' },
  },
  isFirstRun: false,
  firstRunEndedIn: 1,
  compare: { country: 'IE', customFields: [] },
  fit: { highlevel: (_kind, _field, value) => value, nozbe: (_kind, _field, value) => value },
  canHold: { highlevel: () => true, nozbe: () => true },
  copyIds: () => [],
  isCopy: { highlevel: () => false, nozbe: () => false },
  kinds,
}

export const record = (
  service: Service,
  kind: Kind,
  id: string,
  fields: Fields,
  more: Partial<StoredRecord> = {},
): StoredRecord => ({
  ...newRecord(kind, id, { parentId: null, fields }),
  service,
  linkId: null,
  standing: 'fresh',
  dirty: true,
  ahead: false,
  ...more,
})

export const agreed = (value: FieldValue): BaseValue => ({ highlevel: value, nozbe: value })

/** Two contacts, or two records of one contact, that are linked. */
export const pairOf = (
  highlevel: StoredRecord,
  nozbe: StoredRecord,
  base: Record<string, BaseValue> = {},
  more: Partial<Pair> = {},
): Pair => ({
  kind: highlevel.kind,
  linkId: 1,
  highlevel,
  nozbe,
  base: new Map(Object.entries(base)),
  parked: [],
  home: null,
  once: new Map(),
  fromFirstRun: false,
  ...more,
})

export const sharedHome: Home = { isShared: true, isMerged: false, ofHighlevel: null, ofNozbe: null }
