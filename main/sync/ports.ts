import type { Fields, FieldValue, Kind, Service } from '../../shared/domain'
import type { CustomField } from '../../shared/fields'

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
  /** `archived` pauses the link; `outside` is a contact that the scope leaves out, and is unlinked quietly. */
  state: 'live' | 'archived' | 'outside'
  /**
   * The service's own stamp of the last change, epoch milliseconds; null where there is none for the whole record.
   * A sighting with an older stamp than the last one comes from a lagging index and is ignored.
   */
  stamp: number | null
  /**
   * When the service says that the record was last changed, epoch milliseconds, for the rule `newest`; null where it does
   * not say. Compared only with earlier values of the same service.
   */
  modified: number | null
  /** True when a part is missing that Tandem makes, e.g. the card of a section that a person added. */
  unfinished: boolean
  /** The id that the other service's copy of the record has, where the record itself names it (the link on a card). */
  namedPeer: string | null
  /** The record's address for a person, where one is known. */
  url: string | null
  /**
   * Of a note in HighLevel: its first line in Nozbe, e.g. `— Anna, 3 May 2026`. Of its comment in Nozbe: that line as it
   * was written there, which is not part of the body. Null for other kinds, and where there is none.
   */
  byline: string | null
  /** What stands in place of a card that can no longer be read; null for a sound record. */
  damaged: string | null
  /** True for a record that the service repeats: it goes one way, out of that service. */
  repeats: boolean
}

/** A row that could not be understood. It blocks only itself, and no cursor passes it. */
export interface RowProblem {
  kind: Kind
  id: string | null
  operation: string
  /** The field and what was wrong with it; never a person's data. */
  detail: string
  /** Of the call that failed, where it was one; null where the service gave none. */
  traceId?: string | null
}

/** What was listed to its end: every record of the kind; of one contact only where `parentId` is its id. */
export interface Listed {
  kind: Kind
  parentId: string | null
}

export interface Page {
  records: RemoteRecord[]
  problems: RowProblem[]
  /**
   * Listings that this page brings to their end, read until an empty page and with a stable count. A record that is known
   * and was in none of their pages may be gone; whether it is, only `get` tells.
   */
  listed: Listed[]
}

/** Where an incremental reading goes on: made of the service's own stamps, opaque to the engine. */
export type Cursor = Readonly<Record<string, string | number>>

export interface ObserveRequest {
  /** Null for the first reading. */
  cursor: Cursor | null
  /** A complete listing: every record in scope, whatever the cursor. */
  complete: boolean
  /**
   * Kinds that are wanted; all of them where it is absent. Others may be read too, and are of no harm; where they are left
   * out, the cursor stays where it was for them. A complete listing, and the first, have them all.
   */
  kinds?: readonly Kind[]
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
  /** The first line of a note, before its body; null where there is none. */
  byline: string | null
  peer: Peer
  /** Where a contact is looked for: another one without a link is called the same, so that a name alone tells nothing. */
  hasNamesake?: boolean
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
 * A write whose outcome is unknown throws `network.*` (but for `network.certificate`), `server.failed` or `protocol.*`: the
 * engine settles it later.
 */
export interface ServicePort {
  readonly service: Service
  /** Yields pages; the return value is the cursor for the next reading, which never passes a row that is a problem. */
  observe(request: ObserveRequest): AsyncGenerator<Page, Cursor>
  /** The record as it is now, every field seen; null when the service says it is gone. */
  get(record: RemoteRecord): Promise<RemoteRecord | null>
  /**
   * Ids for a create, made before anything is sent. `seed` names what is copied: where a service takes ids of ours they
   * are made from it, so that two computers that copy the same record make it under the same id, and only once. What has
   * no other side, as when a delete is undone, is made as an `original`. Default: a copy.
   */
  keysFor(kind: Kind, seed: string, made?: 'copy' | 'original'): Keys
  /** Whether an id shows that the record, which is no contact, was made as a copy, by this Tandem or another one. */
  isCopy(id: string): boolean
  /**
   * What the service demands where the fields asked for have nothing: a due date for a task without one, a name for a
   * contact without one, a responsible person for a task with a date. Sent instead, and never copied back. `current` is
   * what an updated record shows now.
   */
  demanded(kind: Kind, asked: Fields, current: Fields | null): Fields
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
   * Deletes the record; a record that is gone already is fine. A contact in Nozbe whose container still holds things that
   * Tandem does not know is archived instead, and `archived` is answered.
   */
  remove(current: RemoteRecord, journal: WriteJournal): Promise<'removed' | 'archived'>
  /** Puts a contact away without deleting it. Throws `record.gone`. */
  archive(current: RemoteRecord, journal: WriteJournal): Promise<void>
  /**
   * Gives a task, note or appointment to the contact of `draft.parentId`. Where the service cannot move it, it is made
   * there after `draft`, then deleted here; the id may be another one then. Throws `record.gone`.
   */
  move(
    current: RemoteRecord,
    draft: Draft,
    keys: Keys,
    journal: WriteJournal,
    isLinked: IsLinked,
  ): Promise<Written>
  /**
   * Tasks, notes and appointments to come that would go with a contact, as they are now; none where the service keeps
   * them. Some that are known may be left out. Throws `protocol.unexpected` where one cannot be understood, lest it goes
   * unseen.
   */
  belonging(contact: RemoteRecord, known: KnownRecords): Promise<readonly RemoteRecord[]>
  /** The contact that a contact which is gone was merged into, found by its e-mail or phone; null where there is none. */
  survivor(gone: RemoteRecord): Promise<RemoteRecord | null>
  /**
   * Looks for what a create of unknown outcome, sent at `sentAt` (epoch milliseconds), left behind; null when there is
   * nothing. Where the service's search lags, it waits the lag out before it says so. Writes nothing but this: an empty
   * container that the create left, while another computer made the contact, is put away.
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
  /**
   * Whether the service can take the value at all: an option that exists, a person it knows, a number. One that it cannot
   * becomes a conflict rather than a refused request. Pure.
   */
  canHold(kind: Kind, field: string, value: FieldValue): boolean
  /** How many calls a write of this kind takes, reading before writing included. */
  cost(kind: Kind, op: WriteOp, fields: readonly string[]): number
}

export type WriteOp = 'create' | 'update' | 'move' | 'delete' | 'archive'

/** Somebody who works on both services. */
export interface Person {
  /** As both services' records show who is responsible; unique in the workspace. */
  name: string
  /** A user of HighLevel. */
  highlevelId: string | null
  /** A member of the Nozbe space. */
  nozbeId: string | null
}

/** What a workspace has of its own, read at the beginning of a run. */
export interface Definitions {
  customFields: readonly CustomField[]
  people: readonly Person[]
}

export type IsLinked = (kind: Kind, id: string) => boolean
