import { TandemError } from '../../../../shared/errors'
import { saysNotWritten } from '../../../../shared/writeErrors'
import type { WriteJournal } from '../../../sync/ports'
import { hasCode, unlessGone } from '../../errors'
import type { Knowledge } from '../../probes/knowledge'
import type { Row } from '../client'
import { idsAfter } from '../values/ids'

/** One request of a write, noted in the journal before it leaves and after it was answered. */
export async function journalledRequest<T>(
  journal: WriteJournal,
  step: string,
  send: () => Promise<T>,
  idOf?: (answer: T) => string,
): Promise<T> {
  journal.sending(step)
  const answer = await send()
  journal.acknowledged(step, idOf?.(answer))
  return answer
}

/** As `journalledRequest`, and the id that the service answered is noted as well. */
export const journalledRow = <T extends { id: string }>(
  journal: WriteJournal,
  step: string,
  send: () => Promise<T>,
): Promise<T> => journalledRequest(journal, step, send, ({ id }) => id)

/** A request that deletes; what is gone already is fine. */
export const journalledRemoval = async (
  journal: WriteJournal,
  step: string,
  send: () => Promise<unknown>,
): Promise<void> => {
  await journalledRequest(journal, step, () => unlessGone(send()))
}

interface Resource<T> {
  knowledge: Knowledge
  get(id: string): Promise<T | null>
  create(body: Row): Promise<T>
}

export interface Made<T> {
  row: T
  /** True when it was there already: made by another computer, or by a write whose answer was lost. */
  found: boolean
}

/**
 * Makes what has an id of ours, or finds it made already. What a second POST of an id answers is unknown, so a refusal is
 * looked into. What stands under the id and is not `ours`, because it was deleted, moved or linked with something else,
 * is left alone, and the next id is tried. Where Nozbe is known to take no ids of ours it makes its own: then nothing made
 * earlier can be found by one.
 */
export async function makeOrFind<T extends { id: string }>(
  resource: Resource<T>,
  firstId: string,
  body: Row,
  isOurs: (row: T) => boolean,
): Promise<Made<T>> {
  const { knowledge } = resource
  const withoutId = async () => ({ row: await resource.create(body), found: false })
  if (knowledge.answer(clientIds) === 'no') return withoutId()
  for (const id of idsAfter(firstId)) {
    try {
      const row = await resource.create({ ...body, id })
      if (!isOurs(row)) {
        if (row.id === id) knowledge.learn(duplicateId, 200)
        continue
      }
      knowledge.learn(clientIds, row.id === id ? 'yes' : 'no')
      return { row, found: false }
    } catch (error) {
      if (!hasCode(error, 'request.refused', 'record.gone')) throw error
      const row = await resource.get(id)
      if (row) noteDuplicate(knowledge, error)
      if (row && isOurs(row)) return { row, found: true }
      // With nothing to be seen, only this status says that the id is taken.
      if (row || isConflict(error)) continue
      if (!isAboutId(error) || knowledge.answer(clientIds) === 'yes') throw error
      const made = await withoutId()
      knowledge.learn(clientIds, 'no')
      return made
    }
  }
  throw new TandemError('request.refused', { service: 'Nozbe', status: 409, detail: 'its ids are all taken' })
}

/** What stands under the first of the ids that is ours; null where the next id is not taken. Writes nothing. */
export async function findMade<T>(
  get: (id: string) => Promise<T | null>,
  firstId: string,
  isOurs: (row: T) => boolean,
): Promise<T | null> {
  for (const id of idsAfter(firstId)) {
    const row = await get(id)
    if (!row || isOurs(row)) return row
  }
  return null
}

const clientIds = 'nozbe.clientIds'
const duplicateId = 'nozbe.duplicateId'

/** With what status a POST of an id that exists was refused. */
function noteDuplicate(knowledge: Knowledge, { params }: TandemError): void {
  if (typeof params.status === 'number') knowledge.learn(duplicateId, params.status)
}

const isAboutId = ({ params }: TandemError): boolean => /\bid\b/i.test(String(params.detail))

const isConflict = (error: unknown): boolean => error instanceof TandemError && error.params.status === 409

/** Whether the service, or Tandem itself, said clearly that a request was not carried out. */
export const wasNotCarriedOut = (error: unknown): boolean =>
  error instanceof TandemError && saysNotWritten(error.code)
