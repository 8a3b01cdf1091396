import { createHash } from 'node:crypto'
import type { Draft, Listed, RemoteRecord, ServicePort, WriteOp, Written } from '../../../main/sync/ports'
import { newRecord } from '../../../main/sync/record'
import { type Fields, type Kind, kinds, type Service } from '../../../shared/domain'
import { TandemError } from '../../../shared/errors'
import { type Person, peopleOf } from './person'

/** How the next write ends: `lost` was carried out, but its answer never came; `dropped` was not carried out. */
export type WriteFate = 'fine' | 'lost' | 'dropped' | 'refused'

export interface FakeService extends ServicePort, Person {
  records: Map<string, RemoteRecord>
  writes: { op: WriteOp; id: string; fields: Fields }[]
  /** Asked once for each request that writes. */
  fate: () => WriteFate
}

const keyOf = (kind: Kind, id: string): string => `${kind} ${id}`

const everything: Listed[] = kinds.map((kind) => ({ kind, parentId: null }))

/**
 * A service in memory, for tests of the engine alone: exact, instant, and able to lose answers. Every reading shows all
 * records, but only a complete one says so. Nozbe takes ids made by us; HighLevel has its own, and moves nothing.
 */
export function fakeService(service: Service, newId: () => string, now: () => number = () => 0): FakeService {
  const records = new Map<string, RemoteRecord>()
  const writes: FakeService['writes'] = []
  const takesIds = service === 'nozbe'

  const put = (record: RemoteRecord): RemoteRecord => {
    records.set(keyOf(record.kind, record.id), record)
    return record
  }
  const find = (kind: Kind, id: string) => records.get(keyOf(kind, id))
  const existing = (kind: Kind, id: string): RemoteRecord => {
    const record = find(kind, id)
    if (!record) throw new TandemError('record.gone', { service, kind })
    return record
  }
  /** One request that writes. */
  const request = <T>(carryOut: () => T): T => {
    const fate = fake.fate()
    if (fate === 'dropped') throw new TandemError('network.timeout', { service })
    if (fate === 'refused') throw new TandemError('request.refused', { service, status: 400, detail: 'no' })
    const result = carryOut()
    if (fate === 'lost') throw new TandemError('network.timeout', { service })
    return result
  }
  const make = (op: 'create' | 'move', id: string, { kind, parentId, fields, byline }: Draft) => {
    if (parentId !== null) existing('contact', parentId)
    writes.push({ op, id, fields })
    return put(newRecord(kind, id, { parentId, fields, byline: takesIds ? byline : null, modified: now() }))
  }
  const people = peopleOf({ service, records, put, newId, now })

  const fake: FakeService = {
    service,
    records,
    writes,
    fate: () => 'fine',
    ...people,
    async *observe({ complete }) {
      yield { records: [...records.values()], problems: [], listed: complete ? everything : [] }
      return { at: 1 }
    },
    get: async ({ kind, id }) => find(kind, id) ?? null,
    keysFor: (kind, seed, made = 'copy') => (takesIds ? { id: `${made}-${idFrom(kind, seed)}` } : {}),
    isCopy: (id) => takesIds && id.startsWith('copy-'),
    demanded: () => ({}),
    create: async (draft, keys, journal, isLinked): Promise<Written> => {
      const taken = keys.id === undefined ? undefined : find(draft.kind, keys.id)
      if (taken && !isLinked(taken.kind, taken.id)) return { record: taken, adopted: true }
      journal.sending('record')
      const id = taken ? newId() : (keys.id ?? newId())
      const record = request(() => make('create', id, draft))
      journal.acknowledged('record', record.id)
      return { record }
    },
    update: async (current, changes, _peer, journal): Promise<Written> => {
      journal.sending('record')
      const record = request(() => {
        const known = existing(current.kind, current.id)
        writes.push({ op: 'update', id: current.id, fields: changes })
        const fields = { ...known.fields, ...changes }
        // Like the card in Nozbe, which is written for its lines, or where that is asked for.
        const isRewritten = current.unfinished || Object.keys(changes).some(isLine)
        const damaged = isRewritten ? null : known.damaged
        return put({ ...known, fields, unfinished: false, damaged, modified: now() })
      })
      journal.acknowledged('record')
      return { record }
    },
    remove: async ({ kind, id }, journal) => {
      journal.sending('removed')
      const outcome = request(() => {
        const known = find(kind, id)
        if (!known) return 'removed'
        if (takesIds && kind === 'contact' && people.holdsTasks(id)) {
          writes.push({ op: 'archive', id, fields: {} })
          put({ ...known, state: 'archived' })
          return 'archived'
        }
        writes.push({ op: 'delete', id, fields: {} })
        people.erase(kind, id)
        return 'removed'
      })
      journal.acknowledged('removed')
      return outcome
    },
    archive: async ({ kind, id }, journal) => {
      journal.sending('archived')
      request(() => {
        const known = existing(kind, id)
        if (!takesIds) {
          throw new TandemError('request.refused', {
            service,
            status: 400,
            detail: 'nothing is archived here',
          })
        }
        writes.push({ op: 'archive', id, fields: {} })
        put({ ...known, state: 'archived' })
      })
      journal.acknowledged('archived')
    },
    move: async (current, draft, keys, journal): Promise<Written> => {
      const inPlace = takesIds && current.kind !== 'note'
      journal.sending('record')
      const record = request(() => {
        const known = existing(current.kind, current.id)
        if (!inPlace) return make('move', keys.id ?? newId(), draft)
        existing('contact', draft.parentId ?? '')
        writes.push({ op: 'move', id: known.id, fields: {} })
        return put({ ...known, parentId: draft.parentId, modified: now() })
      })
      journal.acknowledged('record', record.id)
      if (!inPlace) {
        journal.sending('removed')
        request(() => people.erase(current.kind, current.id))
        journal.acknowledged('removed')
      }
      return { record }
    },
    // Like Nozbe, whoever takes our ids puts a contact away that has tasks.
    belonging: async ({ id }) =>
      [...records.values()].filter(({ parentId, kind }) => parentId === id && (kind === 'note' || !takesIds)),
    survivor: async (gone) => {
      const others = [...records.values()].filter(({ kind, id }) => kind === 'contact' && id !== gone.id)
      const by = (field: string) =>
        others.find(({ fields }) => Boolean(fields[field]) && fields[field] === gone.fields[field])
      return by('email') ?? by('phone') ?? null
    },
    settle: async (draft, keys, isLinked) => {
      const found = [...records.values()].find(
        (record) =>
          record.kind === draft.kind &&
          !isLinked(record.kind, record.id) &&
          (takesIds
            ? record.id === keys.id
            : record.parentId === draft.parentId && content(record.fields) === content(draft.fields)),
      )
      return found ?? null
    },
    fit: (_kind, _field, value) => value,
    canHold: () => true,
    cost: () => 2,
  }
  return fake
}

const idFrom = (kind: Kind, seed: string): string =>
  createHash('sha256').update(`${kind} ${seed}`).digest('hex').slice(0, 16)

const isLine = (field: string): boolean => field !== 'name' && field !== 'tags'

/** What is in a record, whatever of it is empty. */
const content = (fields: Fields): string =>
  JSON.stringify(
    Object.entries(fields)
      .filter(([, value]) => value !== null && value !== false)
      .sort(),
  )
