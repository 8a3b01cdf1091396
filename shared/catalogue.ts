import type { Service } from './domain'

/** `read` and `write` are operations of a service; a `trigger` is what can set something off. */
export const entryKinds = ['read', 'write', 'trigger'] as const
export type EntryKind = (typeof entryKinds)[number]

export const fieldKinds = ['text', 'number', 'whole', 'flag', 'list', 'json', 'time'] as const
export type FieldKind = (typeof fieldKinds)[number]

/** One value that a read takes, as it is typed. */
export interface OperationField {
  /** With the part of the request that it goes into: `query.limit`. */
  name: string
  kind: FieldKind
  /** What may be chosen; null for anything. */
  options: string[] | null
  required: boolean
  /** It is always that of the workspace, and filled in. */
  own: boolean
  /** Of a number; null for none. */
  least: number | null
  most: number | null
  /** Characters of a text at most; null for any. */
  longest: number | null
  /** What a text has to look like, as a regular expression; null for anything. */
  pattern: string | null
}

/** Something that Tandem can do on a service, or that can happen there. */
export interface CatalogueEntry {
  /** `contacts.tasks.complete` */
  name: string
  service: Service
  kind: EntryKind
  /** What it does, in English; a window in another language has its own. */
  sentence: string
  /** Null for a trigger. */
  method: string | null
  path: string | null
  /** What HighLevel has to allow; null where nothing is asked for. */
  scope: string | null
  /** Whether an automation that the user builds can carry it out, or begin with it. */
  inAutomations: boolean
  /** What it takes; empty for what cannot be tried. */
  fields: OperationField[]
}

export interface Catalogue {
  entries: CatalogueEntry[]
  /** The location and the space that calls concern; null where no workspace is open. */
  place: Readonly<Record<Service, string>> | null
}

/** What a read that was tried came to. */
export interface Tried {
  /** Of the answer, as HTTP has it. */
  status: number
  /** From sending to the end of the answer, in milliseconds. */
  ms: number
  /** Calls that may still be made today on that service. */
  callsLeft: number
  /** A file is told by its size in bytes alone. */
  answer: { type: 'json'; value: unknown } | { type: 'file'; bytes: number }
}
