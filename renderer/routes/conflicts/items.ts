import type { RecipeShown } from '../../../shared/recipes'
import {
  type AmbiguousShown,
  type ApprovalShown,
  approvalKey,
  type ConflictShown,
  type NamedContact,
  type WaitingShown,
} from '../../../shared/waiting'

/** One thing that waits. */
export type Item =
  | { type: 'approval'; key: string; approval: ApprovalShown }
  | { type: 'recipe'; key: string; shown: RecipeShown }
  | { type: 'conflict'; key: string; conflict: ConflictShown }
  | { type: 'ambiguous'; key: string; ambiguous: AmbiguousShown }

/** A line of the list: a head, or one thing that waits under it. */
export type Row =
  | { type: 'head'; key: string; head: 'approvals' | 'unlinked' | NamedContact }
  | { type: 'item'; key: string; item: Item }

/** Approvals first, then conflicts by contact, what is unlinked last. Pure. */
export function rowsOf(shown: WaitingShown, recipes: readonly RecipeShown[]): Row[] {
  const approvals: Item[] = [
    ...shown.approvals.map((approval): Item => {
      return { type: 'approval', key: approvalKey(approval.id), approval }
    }),
    ...recipes
      .filter(({ waiting }) => waiting > 0)
      .map((one): Item => ({ type: 'recipe', key: `recipe ${one.recipe.id}`, shown: one })),
  ]
  const contacts = new Map<string, { contact: NamedContact; items: Item[] }>()
  for (const conflict of shown.conflicts) {
    const known = contacts.get(conflict.contact.id) ?? { contact: conflict.contact, items: [] }
    known.items.push({ type: 'conflict', key: conflict.key, conflict })
    contacts.set(conflict.contact.id, known)
  }
  const unlinked = shown.ambiguous.map((ambiguous): Item => {
    return { type: 'ambiguous', key: `${ambiguous.service} ${ambiguous.kind} ${ambiguous.id}`, ambiguous }
  })
  return [
    ...under('approvals', 'approvals', approvals),
    ...[...contacts.values()].flatMap(({ contact, items }) => under(contact.id, contact, items)),
    ...under('unlinked', 'unlinked', unlinked),
  ]
}

const under = (key: string, head: Extract<Row, { type: 'head' }>['head'], items: readonly Item[]): Row[] =>
  items.length === 0
    ? []
    : [
        { type: 'head', key: `head ${key}`, head },
        ...items.map((item): Row => ({ type: 'item', key: item.key, item })),
      ]

export const itemsOf = (rows: readonly Row[]): Item[] =>
  rows.flatMap((row) => (row.type === 'item' ? [row.item] : []))

/** Whether a person has still to say. */
export const isOpen = (item: Item): boolean => {
  if (item.type === 'conflict') return !item.conflict.chosen
  return item.type === 'approval' ? !item.approval.decided : true
}

/**
 * What comes after the thing with this key and is still open, from the top again after the last; itself where nothing else
 * is. Pure.
 */
export function nextOpen(items: readonly Item[], key: string): string {
  const index = items.findIndex((item) => item.key === key)
  const around = [...items.slice(index + 1), ...items.slice(0, Math.max(0, index))]
  return around.find(isOpen)?.key ?? key
}
