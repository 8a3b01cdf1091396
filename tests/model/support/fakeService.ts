import type { RemoteRecord, ServicePort, Written } from '../../../main/sync/ports'
import type { Fields, FieldValue, Kind, Service } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'

/** How the next write ends: `lost` was carried out, but its answer never came; `dropped` was not carried out. */
export type WriteFate = 'fine' | 'lost' | 'dropped' | 'refused'

export interface FakeService extends ServicePort {
  records: Map<string, RemoteRecord>
  /** What a person does. */
  add(kind: Kind, fields: Fields, parentId?: string): RemoteRecord
  edit(kind: Kind, id: string, fields: Fields): void
  writes: { op: string; id: string; fields: Fields }[]
  fate: () => WriteFate
}

const keyOf = (kind: Kind, id: string) => `${kind} ${id}`

/** A service in memory, for tests of the engine alone: exact, instant, and able to lose answers. */
export function fakeService(service: Service, newId: () => string): FakeService {
  const records = new Map<string, RemoteRecord>()
  const writes: FakeService['writes'] = []

  const make = (kind: Kind, id: string, fields: Fields, parentId: string | null): RemoteRecord => ({
    kind,
    id,
    parentId,
    fields,
    copies: {},
    parts: {},
    state: 'live',
    stamp: null,
    unfinished: false,
    namedPeer: null,
    url: null,
  })
  const put = (record: RemoteRecord) => {
    records.set(keyOf(record.kind, record.id), record)
    return record
  }
  const meetFate = <T>(fake: FakeService, carryOut: () => T): T => {
    const fate = fake.fate()
    if (fate === 'dropped') throw new TandemError('network.timeout', { service })
    if (fate === 'refused') throw new TandemError('request.refused', { service, status: 400, detail: 'no' })
    const result = carryOut()
    if (fate === 'lost') throw new TandemError('network.timeout', { service })
    return result
  }
  const content = (fields: Fields) =>
    JSON.stringify(
      Object.entries(fields)
        .filter(([, v]) => v !== null && v !== false)
        .sort(),
    )

  const fake: FakeService = {
    service,
    records,
    writes,
    fate: () => 'fine',
    add: (kind, fields, parentId) => put(make(kind, newId(), fields, parentId ?? null)),
    edit: (kind, id, fields) => {
      const known = records.get(keyOf(kind, id))
      if (known) put({ ...known, fields: { ...known.fields, ...fields } })
    },
    async *observe() {
      yield { records: [...records.values()], problems: [] }
      return { at: 1 }
    },
    get: async ({ kind, id }) => records.get(keyOf(kind, id)) ?? null,
    keysFor: () => ({ id: newId() }),
    demanded: () => ({}),
    create: async (draft, keys, journal) => {
      journal.sending('record')
      const id = service === 'nozbe' ? (keys.id ?? '') : newId()
      const record = meetFate(fake, () => {
        writes.push({ op: 'create', id, fields: draft.fields })
        return put(make(draft.kind, id, draft.fields, draft.parentId))
      })
      journal.acknowledged('record', record.id)
      return { record }
    },
    update: async (current, changes, _peer, journal): Promise<Written> => {
      journal.sending('record')
      const record = meetFate(fake, () => {
        writes.push({ op: 'update', id: current.id, fields: changes })
        const known = records.get(keyOf(current.kind, current.id)) ?? current
        return put({ ...known, fields: { ...known.fields, ...changes } })
      })
      journal.acknowledged('record')
      return { record }
    },
    settle: async (draft, keys, isLinked) => {
      const found = [...records.values()].find((record) =>
        service === 'nozbe'
          ? record.id === keys.id
          : record.kind === draft.kind &&
            record.parentId === draft.parentId &&
            !isLinked(record.kind, record.id) &&
            content(record.fields) === content(draft.fields),
      )
      return found ?? null
    },
    fit: (_kind: Kind, _field: string, value: FieldValue) => value,
    cost: () => 2,
  }
  return fake
}
