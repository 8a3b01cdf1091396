import type { FieldValue, Kind, PerService, Service } from './domain'
import type { FirstRunGroups, HeldItem, LeftOut, PreviewItem } from './report'

/** A record, with what the next run would do to it on one service. */
export interface PreviewRecord {
  /** Names it in this preview. */
  id: string
  /** Of its changes, for the run that carries them out. */
  keys: readonly string[]
  /** Ids of the records of this preview without which it is not carried out. */
  needs: readonly string[]
  op: PreviewItem['op']
  kind: Kind
  /** The service that would be written to; null where none is. */
  service: Service | null
  /** `id` names the contact in this preview; its name is empty for what belongs to nobody. */
  contact: { id: string; name: string }
  title: string | null
  fields: readonly { field: string; label: string | null; before: FieldValue; after: FieldValue }[]
  /** Why it would be linked, parted or deleted. */
  reason: string | null
  /** Kinds of what is deleted with it, each with how many. */
  also: readonly { kind: Kind; count: number }[]
  /** Calls that it takes, reading before writing included. */
  calls: PerService<number>
}

/** What the next run would do, as the window shows it. */
export interface PreviewShown {
  /** Grows with every preview. */
  id: number
  /** When both services were read; epoch milliseconds. */
  readAt: number
  /** Null once the first run is over. */
  firstRun: FirstRunGroups | null
  /** Those of a contact beside each other. */
  records: readonly PreviewRecord[]
  held: readonly HeldItem[]
}

/** What came of a run that carried out a part of a preview. */
export interface PreviewRun {
  /** Changes that were carried out as shown. */
  done: number
  /** Those that were not, and why. */
  left: readonly LeftOut[]
  /** What the next run would do now, as far as is known. */
  next: PreviewShown
}
