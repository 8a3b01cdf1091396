import type { Store } from '../../../../main/store/store'
import { homeField } from '../../../../main/sync/plan/planHome'
import type { SyncStore } from '../../../../main/sync/syncStore'
import { type FieldValue, type Kind, kinds, type PerService, type Service } from '../../../../shared/domain'
import { alike, isSame, type Place } from './alike'
import { createDeeds, type Deeds } from './deeds'
import { createEdits, type Edit, fieldOf, parentField } from './edits'
import { createGroups } from './groups'
import { isLinked } from './isLinked'
import { createLoosePairs } from './loosePairs'
import { isStillThere } from './stillThere'
import { keyOf, type True, type Truth } from './truth'
import type { Violation } from './violation'

/**
 * What must be, by what people did: where each record and each edit came from, what people deleted, and what they
 * agreed to. It knows nothing of Tandem but what its store says is linked, waits, or was overruled.
 */
export interface Ledger {
  /** A person did something on a service. */
  byPerson(before: Truth, after: Truth, isStillThere: (key: string) => boolean): void
  /** Tandem ran, perhaps not to its end. */
  byTandem(before: Truth, after: Truth, store: Store): Violation[]
  /** Once Tandem has nothing more to do. */
  atRest(now: Truth, store: Store): Violation[]
  /** What recipes have made. */
  deeds: Deeds
  /** The user said in Tandem what shall become of records. */
  agreed(linkIds: readonly number[], store: SyncStore, to: Agreement): void
  /** Of these it is not known any more, to one computer or to all, that they are one with their copies: they may double. */
  estranged(keys: readonly string[]): void
  /** Tandem begins anew, knowing nothing of what was agreed and deleted before. */
  beginsAnew(): void
  /** A backup is about to take the place of what Tandem knows: the sides are to agree anew, and older history is gone. */
  restored(now: Truth, store: SyncStore): void
  /**
   * Nothing but what both sides show is agreed on: a set is their union, and where two records meet for the first time, as
   * far as the store knows, an empty side is filled.
   */
  catchesUp(store: SyncStore): void
  /** Pairs that were linked since that backup: no computer knows any more that they are one. */
  forgotten(pairs: readonly (readonly [string, string])[]): void
  /** The other side of a record, as only people know it; null where there is none. */
  otherSide(key: string, now: Truth): True | null
  /** A field was brought back to what one computer takes for agreed still. */
  unseen(key: string, field: string): void
  /** From now on, what becomes of a field is for its rule to say. */
  leaves(kind: Kind, field: string): void
  /** The user settled a conflict; where it is null, of a delete that met edits, of what belongs to a contact too. */
  settled(linkId: number, field: string | null, store: SyncStore, now: Truth): void
}

/** `apart`: what was one is two, and each is left alone. */
export type Agreement = 'delete' | 'restore' | 'apart'

export interface LedgerOptions {
  place: Place
  /** People known on both services now, by the name that both show. */
  matched: () => ReadonlySet<string>
  now: () => number
}

/** HighLevel's calendar is read from a day ago on. */
const dayMs = 86_400_000

export function createLedger(initial: Truth, { place, matched, now: clockNow }: LedgerOptions): Ledger {
  const groups = createGroups()
  const edits = createEdits(groups, place)
  const deeds = createDeeds(groups)
  const byTandem = new Map<string, number>()
  const known = new Set(initial.keys())
  /** What people deleted: when, and of which contact. */
  const erased = new Map<string, { at: number; parent: string | null }>()
  const agreed = { delete: new Set<string>(), restore: new Set<string>(), apart: new Set<string>() }
  const left = new Set<string>()
  /** What is on one side only, and no store knows that it was on the other. */
  const unknown = new Set<string>()
  const loose = createLoosePairs()
  let step = 0

  const has = (set: ReadonlySet<string>, key: string | null): boolean =>
    key !== null && [...set].some((one) => groups.of(one) === groups.of(key))
  const keysOfLink = (store: SyncStore, id: number): string[] => {
    const link = store.links.find(id)
    return link
      ? [keyOf('highlevel', link.kind, link.highlevelId), keyOf('nozbe', link.kind, link.nozbeId)]
      : []
  }
  /** What there is of a group now, by service. */
  const presentOf = (now: Truth, key: string): PerService<True[]> => {
    const present: PerService<True[]> = { highlevel: [], nozbe: [] }
    for (const [other, one] of now) if (groups.of(other) === groups.of(key)) present[one.service].push(one)
    return present
  }
  const joinLinked = (store: SyncStore) => {
    for (const kind of kinds) {
      for (const { highlevelId, nozbeId } of store.links.all(kind)) {
        groups.join(keyOf('highlevel', kind, highlevelId), keyOf('nozbe', kind, nozbeId))
      }
    }
  }
  /** What Tandem gave another contact within one run is linked under its new id only. */
  const joinMoved = (before: Truth, after: Truth) => {
    for (const [key, was] of before) {
      if (after.has(key)) continue
      for (const [other, now] of after) {
        if (!before.has(other) && now.parent !== was.parent && isSame(was, now, place))
          groups.join(key, other)
      }
    }
  }
  const isLeftToRule = (kind: Kind, field: string): boolean => left.has(`${kind} ${field.split('@')[0]}`)
  const heedStrays = (now: Truth, store: SyncStore) => {
    for (const key of loose.strays(now, (one) => isLinked(store, one))) {
      agreed.apart.add(key)
      unknown.add(key)
    }
  }
  const linkOf = (store: SyncStore, { service, kind, id }: { service: Service; kind: Kind; id: string }) =>
    store.links.of(service, kind, id)

  /** Whether a person's deleting explains that Tandem deleted, or put away, the record. */
  const isExplained = (before: Truth, after: Truth, key: string, store: SyncStore): boolean => {
    const one = before.get(key)
    if (!one) return true
    // Cards and copies of appointments look like tasks until their create, whose answer was lost, is settled.
    if (isStillThere(one, after, store)) return true
    const moved = presentOf(after, key)[one.service].some((other) => other.parent !== one.parent)
    if (moved || has(agreed.apart, key)) return true
    const isAgreed =
      has(agreed.delete, key) && [...erased.keys()].some((gone) => groups.of(gone) === groups.of(key))
    return (
      isAgreed ||
      // Gone with its contact, or put away with it.
      (one.parent !== null &&
        after.get(one.parent)?.isPaused !== false &&
        isExplained(before, after, one.parent, store))
    )
  }

  return {
    byPerson: (before, after, isStillThere) => {
      step += 1
      for (const [key, { parent }] of before) {
        if (after.has(key) || isStillThere(key)) continue
        erased.set(key, { at: step, parent })
        edits.erase(key)
      }
      for (const key of after.keys()) known.add(key)
      edits.note(before, after, step)
    },
    byTandem: (before, after, store) => {
      step += 1
      for (const key of after.keys()) {
        if (!known.has(key)) byTandem.set(key, step)
        known.add(key)
      }
      heedStrays(before, store)
      joinLinked(store)
      joinMoved(before, after)
      const violations: Violation[] = deeds.note(before, after, store)
      for (const [key, one] of before) {
        const now = after.get(key)
        if (now && now.isPaused === one.isPaused) continue
        if (now && !now.isPaused) continue
        if (!isExplained(before, after, key, store)) {
          violations.push({ law: 'I6', key, what: now ? 'was put away unasked' : 'was deleted unasked' })
        }
        const lost = edits
          .all()
          .find((edit) => edit.key === key && !edit.isCarried && !isLeftToRule(one.kind, edit.field))
        if (
          !now &&
          lost &&
          // One way, out of HighLevel.
          one.kind !== 'appointment' &&
          !isStillThere(one, after, store) &&
          presentOf(after, key)[one.service].length === 0 &&
          !has(agreed.apart, key)
        ) {
          violations.push({
            law: 'I3',
            key,
            what: `was deleted with an edit of ${lost.field} that nobody saw`,
          })
        }
      }
      edits.carry(after)
      return violations
    },
    atRest: (now, store) => {
      joinLinked(store)
      return [
        ...doubled(now, store),
        ...risen(now),
        ...edits.all().flatMap((edit) => lostEdit(edit, now, store)),
        ...deeds.atRest(store),
      ]
    },
    deeds,
    agreed: (linkIds, store, to) => {
      for (const id of linkIds) for (const key of keysOfLink(store, id)) agreed[to].add(key)
    },
    estranged: (keys) => {
      for (const key of keys) agreed.apart.add(key)
    },
    settled: (linkId, field, store, now) => {
      const keys = keysOfLink(store, linkId)
      for (const key of keys) edits.drop(groups.of(key), field)
      if (field !== null) return
      for (const [child, { parent }] of now)
        if (has(new Set(keys), parent)) edits.drop(groups.of(child), null)
    },
    beginsAnew: () => {
      edits.forget()
      for (const key of erased.keys()) if (!has(agreed.delete, key)) erased.delete(key)
    },
    restored: (now, store) => {
      joinLinked(store)
      edits.keep((edit) => !isOverruled(edit, presentOf(now, edit.key), store))
    },
    catchesUp: (store) => {
      edits.keep(
        (edit) =>
          edit.isCarried || Boolean(edit.value) || (!edit.field.includes('@') && isLinked(store, edit.key)),
      )
    },
    forgotten: (pairs) => loose.add(pairs),
    otherSide: (key, now) => {
      const present = presentOf(now, key)
      return (key.startsWith('nozbe') ? present.highlevel[0] : present.nozbe[0]) ?? null
    },
    unseen: (key, field) => edits.drop(groups.of(key), field),
    leaves: (kind, field) => left.add(`${kind} ${field}`),
  }

  /** I4: of what people made, Tandem has made one copy, and knows it. */
  function* doubled(now: Truth, store: SyncStore): Generator<Violation> {
    for (const [key, one] of now) {
      if (!byTandem.has(key) || one.isPaused || has(agreed.apart, key) || has(agreed.apart, one.parent))
        continue
      // The other computer has rules of its own.
      if ([...left].some((rule) => rule.startsWith(`${one.kind} `))) continue
      // Appointments are made in HighLevel's calendars only: they do not come back with their contact.
      if (one.kind === 'appointment' && has(agreed.restore, one.parent)) continue
      const same = presentOf(now, key)[one.service]
      const waits = store.records.find(one.service, one.kind, one.id)?.standing === 'open'
      if (same.length > 1) yield { law: 'I4', key, what: `is there ${same.length} times` }
      // What a recipe made may stay in Nozbe.
      else if (
        !linkOf(store, one) &&
        !waits &&
        !deeds.has(key) &&
        !waitsWithContact(one, now, store) &&
        !restsWithContact(one, now) &&
        !isPast(one)
      )
        yield { law: 'I4', key, what: 'was made and is linked to nothing' }
    }
  }

  /** To a computer that begins anew, the copy of an appointment that is over is of something unknown. */
  function isPast({ kind, fields: { start } }: True): boolean {
    return kind === 'appointment' && typeof start === 'string' && Date.parse(start) < clockNow() - dayMs
  }

  /** What belongs to nobody by now, or to a contact whose section is archived, is looked at again with that. */
  function restsWithContact({ kind, parent }: True, now: Truth): boolean {
    if (kind === 'contact') return false
    return parent === null || presentOf(now, parent).nozbe.some(({ isPaused }) => isPaused)
  }

  /** What is left of a contact of which the user is still to say whether it is gone goes, or is copied, with it. */
  function waitsWithContact({ parent }: True, now: Truth, store: SyncStore): boolean {
    const contact = parent === null ? undefined : now.get(parent)
    const link = contact && linkOf(store, contact)
    return link !== undefined && store.conflicts.of(link.id).some(({ field }) => field === null)
  }

  /** I5: what a person deleted is not made again on that service, unless somebody asked for it. */
  function* risen(now: Truth): Generator<Violation> {
    for (const [gone, { at, parent }] of erased) {
      const [service] = gone.split(' ')
      if (has(agreed.restore, gone) || has(agreed.restore, parent) || has(unknown, gone)) continue
      for (const [key, one] of now) {
        const isLater = (byTandem.get(key) ?? -1) > at
        if (isLater && one.service === service && groups.of(key) === groups.of(gone)) {
          yield { law: 'I5', key, what: `was made again after ${gone} was deleted` }
        }
      }
    }
  }

  /** I3: an edit is on both sides, in a conflict, or overruled in history by a rule that has a name. */
  function lostEdit(edit: Edit, now: Truth, store: SyncStore): Violation[] {
    const { key, field, value } = edit
    const present = presentOf(now, key)
    const [one, other] = [present.highlevel[0], present.nozbe[0]]
    if (!one || !other || isExcused(edit, one, other)) return []
    const link = linkOf(store, one)
    if (!link || isHeldBack(store, link.id, value)) return []
    const conflicts = store.conflicts.of(link.id)
    const name = field.split('@')[0] ?? ''
    // A card that cannot be read waits with all that is on it.
    const waits = [
      null,
      field === parentField ? homeField : name,
      ...(one.kind === 'contact' ? ['card'] : []),
    ]
    if (conflicts.some((conflict) => waits.includes(conflict.field))) return []
    if (field === parentField) {
      // Where the contact that it was given to has no other side, it cannot follow there.
      if (isAlone(one.parent, now) || isAlone(other.parent, now)) return []
      const homes = [one.parent, other.parent].map((parent) => parent && groups.of(parent))
      return homes[0] === homes[1]
        ? []
        : [{ law: 'I3', key, what: 'belongs to another contact here and there' }]
    }
    const shown = [one, other].map(({ fields }) => fieldOf(fields, field))
    if (shown.every((side) => side === undefined || alike(field, side, value, place))) return []
    if (isOverruled(edit, present, store)) return []
    const isContested = edits
      .all()
      .some((also) => also !== edit && also.field === field && groups.of(also.key) === groups.of(key))
    if (isContested && field.includes('@')) return []
    return [
      {
        law: 'I3',
        key,
        what: `${field} was given as ${show(value)}; there is ${shown.map(show).join(' and ')}`,
      },
    ]
  }

  /** Whether history says that a rule wrote something else over it. */
  function isOverruled({ field, value }: Edit, present: PerService<True[]>, store: SyncStore): boolean {
    const name = field.split('@')[0]
    return [...present.highlevel.slice(0, 1), ...present.nozbe.slice(0, 1)].some(({ kind, id }) =>
      store.history.ofRecord(kind, id).some(({ rule, field: changed, before }) => {
        if (rule === null || changed !== name) return false
        const was = field.includes('@') ? fieldOf({ [name]: before }, field) : before
        return was !== undefined && alike(field, was, value, place)
      }),
    )
  }

  function isAlone(parent: string | null, now: Truth): boolean {
    if (parent === null) return false
    const { highlevel, nozbe } = presentOf(now, parent)
    return has(agreed.apart, parent) || highlevel.length === 0 || nozbe.length === 0
  }

  /** Values that would be emptied in a mass wait for the user. */
  function isHeldBack(store: SyncStore, linkId: number, value: FieldValue): boolean {
    return (
      !value && store.approvals.all().some(({ op, linkIds }) => op === 'update' && linkIds.includes(linkId))
    )
  }

  /** What the specification leaves to each side. */
  function isExcused(edit: Edit, one: True, other: True): boolean {
    const { key, field, value, service } = edit
    if (one.isPaused || other.isPaused || has(agreed.apart, key)) return true
    if (isLeftToRule(one.kind, field)) return true
    // One way, out of HighLevel.
    if (one.kind === 'appointment') return service === 'nozbe' || wasTouchedInNozbe(other)
    // A contact without a name shows something else in Nozbe.
    if (field === 'name') return value === null
    // HighLevel demands a date where Nozbe has none.
    if (field === 'dueDate') return other.fields.dueDate === null || (value === null && isDatedLater(edit))
    // Nozbe knows not everybody, and wants somebody where there is a date.
    if (field === 'assignee') return typeof value !== 'string' || !matched().has(value)
    return field === 'owner' && typeof value === 'string' && !matched().has(value)
  }

  /** The date that stood in for none in HighLevel was given another value there. */
  function isDatedLater({ key, step: emptied }: Edit): boolean {
    return edits
      .all()
      .some(
        (later) =>
          later.service === 'highlevel' &&
          later.field === 'dueDate' &&
          later.step > emptied + 1 &&
          groups.of(later.key) === groups.of(key),
      )
  }

  function wasTouchedInNozbe({ service, kind, id }: True): boolean {
    return edits.all().some((edit) => edit.key === keyOf(service, kind, id))
  }
}

const show = (value: unknown): string =>
  value === undefined ? 'nothing seen' : JSON.stringify(value).slice(0, 80)
