import type { Fields, FieldValue, Kind, PerService, Service, Trigger } from '../../shared/domain'
import type { HistoryEntry, RunReport, Waiting } from '../../shared/report'
import type { Cursor, Keys, RemoteRecord, WriteOp } from './ports'

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
  /** Where the record was found to be gone; such a link rests until that is confirmed and dealt with. */
  gone: PerService<Gone | null>
  /** The link of the contact into which this one was merged in HighLevel; null normally. */
  mergedInto: number | null
}

/** A record that a service says it no longer has. */
export interface Gone {
  /** The run that found it. */
  foundIn: number
  /** A later run that found it gone again; null until there was one. */
  confirmedIn: number | null
}

export const idOn = (link: Link, service: Service): string =>
  service === 'highlevel' ? link.highlevelId : link.nozbeId

/** Whether the record is, or seems to be, gone on either side. */
export const isResting = ({ gone }: Link): boolean => gone.highlevel !== null || gone.nozbe !== null

/** What each side showed when both were last seen to agree. */
export type BaseValue = PerService<FieldValue>

/** A field to be written, with the value it is expected to have until then. */
export interface FieldWrite {
  field: string
  before: FieldValue | undefined
  after: FieldValue
  /** What both sides showed when they last agreed, for undo; null where they never did. */
  base: BaseValue | null
  /** What the other side shows, to be remembered as its share of the base; undefined where it was not seen. */
  peer: FieldValue | undefined
  /** False where a second write of the same field, to the other side, has to follow before both agree. */
  settles: boolean
  /** The side whose value was taken by a rule, where both had changed; null for a plain change. */
  rule: Service | null
}

export type JournalState = 'intent' | 'sent' | 'acknowledged' | 'done' | 'refused' | 'settled'

/** One intended write. */
export interface JournalRow {
  id: number
  runId: number
  service: Service
  kind: Kind
  op: WriteOp
  /** The record written to; null for a create that was not answered. */
  targetId: string | null
  /** The record on the other service from which the values come; for one that an undo makes anew, the id that it had. */
  peerId: string
  /** On the service written to, after the write; null for a contact. */
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

/** How a person settled a conflict: the value that both sides shall have; for a delete that met an edit, what shall happen. */
export type Choice = { value: FieldValue } | 'restore' | 'delete'

export interface Conflict {
  id: number
  linkId: number
  kind: Kind
  /** Null for a delete that met an edit. */
  field: string | null
  base: FieldValue
  highlevel: FieldValue
  nozbe: FieldValue
  /** Carried out by the next run if both sides still show what they showed. */
  choice: Choice | null
}

/** Why something waits for approval: a record is gone on the other side, too many are, or a contact was merged. */
export type ApprovalReason = 'gone' | 'capped' | 'merged' | 'emptied'

/** A delete, or a mass change, that waits for the user. */
export interface Approval {
  id: number
  op: 'delete' | 'archive' | 'update'
  /** Where it would be written. */
  service: Service
  kind: Kind
  reason: ApprovalReason
  linkIds: readonly number[]
  /** `approved` lasts for one run, then it waits again; `refused` is carried out by keeping what there is. */
  state: 'waiting' | 'approved' | 'refused'
}

export type NewHistoryEntry = Omit<HistoryEntry, 'id' | 'undoneIn'> & {
  linkId: number | null
  /** What both sides showed before, for undo; null where that is not known. */
  base: BaseValue | null
}

export type StoredHistoryEntry = NewHistoryEntry & Pick<HistoryEntry, 'id' | 'undoneIn'>

/** What the engine keeps between runs. Every method is synchronous and on disk when it returns. */
export interface SyncStore {
  /** Whether a backup was put back, and not everything was read since. */
  isCatchingUp(): boolean
  /** Whether that was so in a run. */
  wasCatchingUp(runId: number): boolean
  /** All or nothing. */
  transaction<T>(work: () => T): T
  records: {
    find(service: Service, kind: Kind, id: string): StoredRecord | undefined
    findByPart(service: Service, part: string, id: string): StoredRecord | undefined
    /** Adds or replaces what was observed; link and standing stay. */
    save(service: Service, record: RemoteRecord, marks: { dirty: boolean; ahead: boolean }): void
    /** The record is gone, and is not linked. */
    remove(service: Service, kind: Kind, id: string): void
    /** Everything known of a kind; of one contact only where `parentId` is given. */
    known(service: Service, kind: Kind, parentId: string | null): StoredRecord[]
    /** The same, ids alone: for comparing with what was listed. */
    knownIds(service: Service, kind: Kind, parentId: string | null): { id: string; linkId: number | null }[]
    /** Linked contacts that the scope now leaves out. */
    outside(): Link[]
    setDirty(service: Service, kind: Kind, id: string, dirty: boolean): void
    setStanding(service: Service, kind: Kind, id: string, standing: Standing): void
    /** Links of which a side is dirty and none is gone. */
    dirtyLinks(kind: Kind): Link[]
    hasFresh(kind: Kind): boolean
    /** Unlinked live records; of other kinds than contacts only those whose contact is live, and linked or about to be. */
    unlinked(service: Service, kind: Kind): StoredRecord[]
    /** Unlinked contacts that rest in Nozbe, archived, and whose card names a contact of HighLevel. */
    resting(): StoredRecord[]
    /** Whether a linked contact of the service has this e-mail address, in comparable form. */
    isLinkedEmail(service: Service, email: string): boolean
  }
  links: {
    create(kind: Kind, highlevelId: string, nozbeId: string, runId: number): Link
    find(id: number): Link | undefined
    of(service: Service, kind: Kind, id: string): Link | undefined
    all(kind: Kind): Link[]
    count(kind: Kind): number
    /** Links of what belongs to the contact on the service. */
    ofParent(service: Service, parentId: string): Link[]
    setGone(id: number, service: Service, gone: Gone | null): void
    /** Links of which the service's record was found to be gone. */
    goneOn(service: Service): Link[]
    setMerged(id: number, into: number): void
    /** Links of the contacts that were merged into the one of this link. */
    mergedInto(id: number): Link[]
    /** The record of the service has another id now; what was known of it under the old one is forgotten. */
    relink(id: number, service: Service, newId: string): void
    /** Forgets the link with its base and conflicts; the records stay, unlinked. */
    remove(id: number): void
  }
  /** Records that are no more, lest a lagging list brings one back. */
  tombstones: {
    /** `peerId`: the id that its other side had. */
    add(service: Service, kind: Kind, id: string, peerId: string | null, runId: number): void
    has(service: Service, kind: Kind, id: string): boolean
    remove(service: Service, kind: Kind, id: string): void
    /** How many other sides the record of the service had that are no more. */
    ofPeer(service: Service, kind: Kind, id: string): number
  }
  base: {
    of(linkId: number): Map<string, BaseValue>
    /** What both agreed on in a backup that was put back, and since then on nothing else: they may have moved on together. */
    once(linkId: number): Map<string, BaseValue>
    set(linkId: number, field: string, value: BaseValue, runId: number): void
    /** Of one link: what both sides show was never agreed on. */
    drop(linkId: number, field: string): void
    /** Of all links of a kind: the sides have to agree anew. */
    forget(kind: Kind, field: string): void
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
    /** The record that a create after this peer was found to have made; undefined where none has yet. */
    madeFor(service: Service, peerId: string): string | undefined
  }
  conflicts: {
    /** Adds it, or brings its values up to date; a choice made for other values is void. */
    put(conflict: Omit<Conflict, 'id' | 'choice'>, runId: number): void
    find(id: number): Conflict | undefined
    /** Null: it waits again. */
    choose(id: number, choice: Choice | null): void
    close(linkId: number, field: string | null): void
    /** Of all links of a kind. */
    closeAll(kind: Kind, field: string): void
    of(linkId: number): Conflict[]
    /** Those that a person settled and that are not written yet, oldest first. */
    chosen(): Conflict[]
    count(): number
  }
  approvals: {
    add(approval: Omit<Approval, 'id' | 'state'>, runId: number): void
    find(id: number): Approval | undefined
    all(): Approval[]
    setState(id: number, state: Approval['state']): void
    /** It is carried out, or there is nothing left to approve. */
    close(id: number): void
  }
  /** Conflicts and open matches, as a report lists them. */
  waiting(): Waiting[]
  history: {
    add(entry: NewHistoryEntry): void
    find(id: number): StoredHistoryEntry | undefined
    /** Entries of changes that a run has taken back. */
    markUndone(ids: readonly number[], runId: number): void
    /** What a run did and saw, oldest first. */
    ofRun(runId: number): StoredHistoryEntry[]
    /** Of one record, by its id on either service, oldest first. */
    ofRecord(kind: Kind, recordId: string): StoredHistoryEntry[]
  }
  runs: {
    /** A preview reads as a run does, so it is counted as one; linking by hand is, for its history. Neither is finished. */
    begin(trigger: Trigger | 'preview' | 'hand', at: number): number
    finish(id: number, report: RunReport, at: number): void
  }
  cursors: { get(service: Service): Cursor | null; set(service: Service, cursor: Cursor | null): void }
  firstRun: {
    /** The run that completed the first reading and matching; null until there was one. */
    endedIn(): number | null
    finish(runId: number): void
  }
}
