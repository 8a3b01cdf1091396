import { TandemError } from '../../shared/errors'
import type { Deed } from '../../shared/recipes'
import type { Actor } from './actor'

/**
 * What became of something that was begun and never heard of again. What goes through the engine is settled by its journal,
 * and reading does no harm twice; a call is asked for by the id that we gave it. One that made no such id cannot be found
 * out, and is never repeated blindly. Throws what the service throws.
 */
export async function isCallDone({ caller }: Actor, deed: Deed): Promise<'done' | 'not' | 'unknown'> {
  if (deed.do !== 'call' || !deed.writes) return 'not'
  const get = deed.action.replace(/\.create$/, '.get')
  const id = (deed.input as { body?: { id?: unknown } }).body?.id
  if (get === deed.action || typeof id !== 'string') return 'unknown'
  try {
    await caller.call(get, { path: { id } })
    return 'done'
  } catch (thrown) {
    const isMissing =
      thrown instanceof TandemError &&
      (thrown.code === 'record.gone' || String(thrown.params.status) === '404')
    if (isMissing) return 'not'
    throw thrown
  }
}
