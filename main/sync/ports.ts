import type { Fields, FieldValue, Kind, Service } from '../../shared/domain'

/** A record as one service shows it, brought to canonical form. */
export interface RemoteRecord {
  kind: Kind
  /** For a contact in Nozbe the id of its section. */
  id: string
  /** Id, on the same service, of the contact that the record belongs to; null for a contact, and for a task of nobody. */
  parentId: string | null
  /** What was seen. A field that is absent was not seen, which is not the same as empty. */
  fields: Fields
  /** Fields that the service keeps in a second place, e.g. the contact's name on its card in Nozbe. */
  copies: Fields
  /** Ids of all the things on the service that the record is made of, e.g. `card` and `comment`. */
  parts: Readonly<Record<string, string>>
  /** `archived` pauses the link. */
  state: 'live' | 'archived'
  /**
   * The service's own stamp of the last change, epoch milliseconds; null where there is none for the whole record.
   * A sighting with an older stamp than the last one comes from a lagging index and is ignored.
   */
  stamp: number | null
  /** True when a part is missing that Tandem makes, e.g. the card of a section that a person added. */
  unfinished: boolean
  /** The id that the other service's copy of the record has, where the record itself names it (the link on a card). */
  namedPeer: string | null
  /** The record's address for a person, where one is known. */
  url: string | null
}

/** A row that could not be understood. It blocks only itself, and no cursor passes it. */
export interface RowProblem {
  kind: Kind
  id: string | null
  operation: string
  /** The field and what was wrong with it; never a person's data. */
  detail: string
}

export interface Page {
  records: RemoteRecord[]
  problems: RowProblem[]
}

/** Where an incremental reading goes on: made of the service's own stamps, opaque to the engine. */
export type Cursor = Readonly<Record<string, string | number>>

export interface ObserveRequest {
  /** Null for the first reading. */
  cursor: Cursor | null
  /** A complete listing: every record in scope, whatever the cursor. */
  complete: boolean
  /** What the engine already knows, by the id of any part. */
  known: KnownRecords
  signal: AbortSignal
}

export interface KnownRecords {
  byId(kind: Kind, id: string): RemoteRecord | undefined
  byPart(part: string, id: string): RemoteRecord | undefined
}

/** What a new record shall be. */
export interface Draft {
  kind: Kind
  /** On the service written to; null for a contact. */
  parentId: string | null
  /** The parent as last seen on the service written to. */
  parent: RemoteRecord | null
  fields: Fields
  peer: Peer
}

/** The same thing on the other service. */
export interface Peer {
  id: string
  url: string | null
}

/** Ids made before a create is sent, so that it can be found again. Stored in the journal. */
export type Keys = Readonly<Record<string, string>>

/** Called by a connector as a write proceeds; each call is on disk before it returns. */
export interface WriteJournal {
  /** A request is about to leave. */
  sending(step: string): void
  /** The service answered; `id` where it made one. */
  acknowledged(step: string, id?: string): void
}

export interface Written {
  /** As the service answered, with every field that was written. */
  record: RemoteRecord
  /** True when a record that was already there was found and taken instead of making one. */
  adopted?: boolean
}

/**
 * One service, as the engine sees it. Every method throws only `TandemError`.
 * A write whose outcome is unknown throws `network.*`, `server.failed` or `protocol.*`: the engine settles it later.
 */
export interface ServicePort {
  readonly service: Service
  /** Yields pages; the return value is the cursor for the next reading, which never passes a row that is a problem. */
  observe(request: ObserveRequest): AsyncGenerator<Page, Cursor>
  /** The record as it is now, every field seen; null when the service says it is gone. */
  get(record: RemoteRecord): Promise<RemoteRecord | null>
  /** Ids for a create, made before anything is sent. */
  keysFor(kind: Kind): Keys
  /**
   * What the service demands where the fields asked for have nothing: a due date for a task without one, a name for a
   * contact without one. Sent instead, and never copied back.
   */
  demanded(kind: Kind, op: 'create' | 'update', asked: Fields): Fields
  /**
   * Makes the record, or takes an unlinked one that is the same. Throws `record.gone` when its parent is gone, and
   * `record.duplicate` when the service refuses it because of another record, which is linked.
   */
  create(draft: Draft, keys: Keys, journal: WriteJournal, isLinked: IsLinked): Promise<Written>
  /**
   * Writes `changes` and nothing else, and makes what is missing of an unfinished record (`changes` may then be empty).
   * `current` was just read by `get`. Throws `record.gone`.
   */
  update(current: RemoteRecord, changes: Fields, peer: Peer, journal: WriteJournal): Promise<Written>
  /**
   * Looks for what a create of unknown outcome, sent at `sentAt` (epoch milliseconds), left behind; null when there is
   * nothing. Where the service's search lags, it waits the lag out before it says so. Writes nothing.
   */
  settle(
    draft: Draft,
    keys: Keys,
    isLinked: IsLinked,
    sentAt: number,
    signal?: AbortSignal,
  ): Promise<RemoteRecord | null>
  /** The form in which this service can hold the value, e.g. a name cut to 255 characters. Pure. */
  fit(kind: Kind, field: string, value: FieldValue): FieldValue
  /** How many calls a write of this kind takes, reading before writing included. */
  cost(kind: Kind, op: 'create' | 'update', fields: readonly string[]): number
}

export type IsLinked = (kind: Kind, id: string) => boolean
