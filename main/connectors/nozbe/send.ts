import type { WriteJournal } from '../../sync/ports'
import { hasCode } from '../errors'
import type { Row } from './client'

/** One request of a write, noted in the journal before it leaves and after it was answered. */
export async function journalled<T extends { id: string }>(
  journal: WriteJournal,
  step: string,
  send: () => Promise<T>,
): Promise<T> {
  journal.sending(step)
  const row = await send()
  journal.acknowledged(step, row.id)
  return row
}

interface Resource<T> {
  get(id: string): Promise<T | null>
  create(body: Row): Promise<T>
}

/** Makes what has an id of ours. What a second POST of the same id answers is unknown, so a refusal is looked into. */
export async function makeOrFind<T>(resource: Resource<T>, body: Row & { id: string }): Promise<T> {
  try {
    return await resource.create(body)
  } catch (error) {
    if (!hasCode(error, 'request.refused')) throw error
    const made = await resource.get(body.id)
    if (made) return made
    throw error
  }
}

/** Whether the service, or Tandem itself, said clearly that a request was not carried out. */
export const wasNotCarriedOut = (error: unknown): boolean =>
  hasCode(error, 'request.refused', 'permission.refused', 'auth.refused', 'rate.limited', 'record.gone')
