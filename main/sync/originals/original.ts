import type { Kind } from '../../../shared/domain'
import type { Keys, ServicePort } from '../ports'
import type { StoredRecord, SyncStore } from '../syncStore'

/**
 * A record that a recipe makes in Nozbe: it is no copy of anything. `stays` says that it is not copied to HighLevel, on
 * this computer or another one.
 */
export interface Original {
  kind: Exclude<Kind, 'contact'>
  recipeId: string
  /** Names the record among all that the recipe makes; the same on every computer, so that it is made once. */
  seed: string
  stays: boolean
}

export const recipeRule = (recipeId: string): string => `recipe ${recipeId}`

/** Whether history says that a recipe made the change. */
export const isByRecipe = (rule: string | null): boolean => rule?.startsWith('recipe ') === true

/** What stands in the journal in place of the other side's id, so that settling knows what it was to be. */
export const originalKey = ({ recipeId, seed, stays }: Original): string =>
  JSON.stringify(['recipe', recipeId, stays, seed])

/** What a key says; null for the id of another side. */
export function originalOf(kind: Kind, key: string): Original | null {
  if (kind === 'contact' || !key.startsWith('["recipe",')) return null
  const [, recipeId, stays, seed] = JSON.parse(key) as [string, string, boolean, string]
  return { kind, recipeId, stays, seed }
}

/** Ids of Nozbe's that every computer makes from the same seed; those of a copy are never copied back. */
export const keysOf = (port: ServicePort, { kind, recipeId, seed, stays }: Original): Keys =>
  port.keysFor(kind, `recipe ${recipeId} ${seed}`, stays ? 'copy' : 'original')

/** What was made, here or on another computer; undefined where nothing was, or nothing is known of it yet. */
export function findOriginal(
  store: SyncStore,
  port: ServicePort,
  original: Original,
): StoredRecord | undefined {
  const made = store.journal.madeFor('nozbe', originalKey(original))
  const ids = [...(made === undefined ? [] : [made]), ...Object.values(keysOf(port, original))]
  return ids
    .map((id) => store.records.find('nozbe', original.kind, id))
    .find((record) => record !== undefined)
}

/** Whether it was made, though it may be gone by now: then it is not made again. */
export const wasMade = (store: SyncStore, port: ServicePort, original: Original): boolean =>
  store.journal.madeFor('nozbe', originalKey(original)) !== undefined ||
  findOriginal(store, port, original) !== undefined ||
  Object.values(keysOf(port, original)).some((id) => store.tombstones.has('nozbe', original.kind, id))

/** Whether an earlier try has not been settled yet. */
export const isUnsettled = (store: SyncStore, key: string): boolean =>
  store.journal.unsettled().some(({ peerId }) => peerId === key)
