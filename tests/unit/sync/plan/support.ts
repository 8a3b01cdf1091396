import type { Rules } from '../../../../main/sync/plan/types'
import type { StoredRecord } from '../../../../main/sync/store'
import type { Fields, Kind, Service } from '../../../../shared/domain'
import { defaultMapping } from '../../../../shared/mapping'

export const rules: Rules = {
  mapping: defaultMapping,
  firstRun: { mode: 'copy', different: 'ask', ambiguous: 'ask' },
  isFirstRun: false,
  firstRunEndedIn: 1,
  compare: { country: 'IE' },
  fit: { highlevel: (_kind, _field, value) => value, nozbe: (_kind, _field, value) => value },
}

export const record = (
  service: Service,
  kind: Kind,
  id: string,
  fields: Fields,
  more: Partial<StoredRecord> = {},
): StoredRecord => ({
  service,
  kind,
  id,
  fields,
  parentId: null,
  copies: {},
  parts: {},
  state: 'live',
  stamp: null,
  unfinished: false,
  namedPeer: null,
  url: null,
  linkId: null,
  standing: 'fresh',
  dirty: true,
  ahead: false,
  ...more,
})
