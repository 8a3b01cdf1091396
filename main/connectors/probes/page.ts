import type { UnknownId } from '../../../shared/findings'
import { hasCode } from '../errors'
import type { Knowledge } from './knowledge'

export interface PageRule {
  id: UnknownId
  /** Rows that are known to be given at once. */
  safe: number
  knowledge: Knowledge
}

/**
 * Asks for a page of so many rows; where the service refuses just that, for a safe one, and remembers it. Throws the refusal
 * of anything else.
 */
export async function withPage<T>(
  { id, safe, knowledge }: PageRule,
  rows: number,
  ask: (rows: number) => Promise<T>,
): Promise<T> {
  try {
    return await ask(rows)
  } catch (error) {
    const isOfPage = hasCode(error, 'request.refused') && /limit/i.test(String(error.params.detail))
    if (!isOfPage || rows <= safe) throw error
    const page = await ask(safe)
    knowledge.learn(id, safe)
    return page
  }
}
