import type { Fields, FieldValue, Kind, PerService, Service, Trigger } from '../../shared/domain'
import type { HistoryEntry, RunReport, Waiting } from '../../shared/report'
import type { Cursor, Keys, RemoteRecord } from './ports'

/**
 * Where an unlinked record stands: `fresh` is to be matched, copied or asked about; `open` waits for the user, since it
 * has several candidates or only the name in common; `left` was left alone by choice.
 */
export type Standing = 'fresh' | 'open' | 'left'

/** A record as last observed. */
export interface StoredRecord extends RemoteRecord {
  service: Service
  linkId: number | null
  standing: Standing
  /** True until a plan finds its pair in step, or puts it aside. */
  dirty: boolean
  /** True while what is stored was read or written by id and no listing has shown it yet. */
  ahead: boolean
}

export const recordKey = (service: Service, kind: Kind, id: string): string => `${service} ${kind} ${id}`

export interface Link {
  id: number
  /** The run that linked both. */
  madeIn: number
  kind: Kind
  highlevelId: string
  nozbeId: string
  /** The side on which the record was found to be gone; such a link rests until that is confirmed. */
  missing: Service | null
}

/** What each side showed when both were last seen to agree. */
export type BaseValue = PerService<FieldValue>

/** A field to be written, with the value it is expected to have until then. */
export interface FieldWrite {
  field: string
  before: FieldValue | undefined
  after: FieldValue
  /** What the other side shows, to be remembered as its share of the base; undefined where it was not seen. */
  peer: FieldValue | undefined
  /** False where a second write of the same field, to the other side, has to follow before both agree. */
  settles: boolean
  /** The side whose value was taken by a rule, where both had changed; null for a plain change. */
  rule: Service | null
}

export type JournalState = 'intent' | 'sent' | 'acknowledged' | 'done' | 'refused' | 'superseded'

/** One intended write. */
export interface JournalRow {
  id: number
  runId: number
  service: Service
  kind: Kind
  op: 'create' | 'update'
  /** The record written to; null for a create that was not answered. */
  targetId: string | null
  /** The record on the other service from which the values come. */
  peerId: string
  /** On the service written to; null for a contact. */
  parentId: string | null
  /** What is sent. */
  fields: Fields
  /** Of an update: what was planned, to be settled with. */
  writes: FieldWrite[]
  keys: Keys
  state: JournalState
  /** Epoch milliseconds at which the last request of the write left. */
  sentAt: number
}

export interface Conflict {
  id: number
  linkId: number
  kind: Kind
  field: string
  base: FieldValue
  highlevel: FieldValue
  nozbe: FieldValue
}

export type NewHistoryEntry = Omit<HistoryEntry, 'id'> & { linkId: number }

/** What the engine keeps between runs. Every method is synchronous and on disk when it returns. */
export interface SyncStore {
  /** All or nothing. */
  transaction<T>(work: () => T): T
  records: {
    find(service: Service, kind: Kind, id: string): StoredRecord | undefined
    findByPart(service: Service, part: string, id: string): StoredRecord | undefined
    /** Adds or replaces what was observed; link and standing stay. */
    save(service: Service, record: RemoteRecord, marks: { dirty: boolean; ahead: boolean }): void
    /** The record is gone, and was never linked. */
    remove(service: Service, kind: Kind, id: string): void
    setDirty(service: Service, kind: Kind, id: string, dirty: boolean): void
    setStanding(service: Service, kind: Kind, id: string, standing: Standing): void
    /** Links of which a side is dirty. */
    dirtyLinks(kind: Kind): Link[]
    hasFresh(kind: Kind): boolean
    /** Unlinked live records; of other kinds than contacts only those whose contact is live, and linked or about to be. */
    unlinked(service: Service, kind: Kind): StoredRecord[]
    /** Whether a linked contact of the service has this e-mail address, in comparable form. */
    isLinkedEmail(service: Service, email: string): boolean
  }
  links: {
    create(kind: Kind, highlevelId: string, nozbeId: string, runId: number): Link
    find(id: number): Link | undefined
    of(service: Service, kind: Kind, id: string): Link | undefined
    all(kind: Kind): Link[]
    setMissing(id: number, service: Service | null): void
    /** Keys of the service's records that were found to be gone while linked. */
    restingOn(service: Service): Set<string>
  }
  base: {
    of(linkId: number): Map<string, BaseValue>
    set(linkId: number, field: string, value: BaseValue, runId: number): void
  }
  journal: {
    add(row: Omit<JournalRow, 'id' | 'state'>): number
    mark(id: number, state: JournalState): void
    /** The write is done; `targetId` is the record written to. */
    finish(id: number, targetId: string): void
    /** A request of the write left (`sent`) or was answered (`acknowledged`, with the id that the service made). */
    step(id: number, state: 'sent' | 'acknowledged', step: string, at: number, remoteId?: string): void
    /** Rows whose outcome is unknown, oldest first. */
    unsettled(): JournalRow[]
  }
  conflicts: {
    put(conflict: Omit<Conflict, 'id'>, runId: number): void
    close(linkId: number, field: string): void
    of(linkId: number): Conflict[]
    count(): number
  }
  /** Conflicts and open matches, as a report lists them. */
  waiting(): Waiting[]
  history: { add(entry: NewHistoryEntry): void }
  runs: {
    begin(trigger: Trigger, at: number): number
    finish(id: number, report: RunReport, at: number): void
  }
  cursors: { get(service: Service): Cursor | null; set(service: Service, cursor: Cursor | null): void }
  firstRun: {
    /** The run that completed the first reading and matching; null until there was one. */
    endedIn(): number | null
    finish(runId: number): void
  }
}
