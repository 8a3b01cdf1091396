import type { Fields, FieldValue, Kind } from '../../../../shared/domain'
import { TandemError } from '../../../../shared/errors'
import type { RemoteRecord, ServicePort, WriteJournal } from '../../../sync/ports'
import { hasCode } from '../../errors'
import type { Knowledge } from '../../probes/knowledge'
import type { HighLevelClient } from '../client'
import type { RowContext } from '../records/view'

/** What every writer works with. */
export interface WriteContext {
  client: HighLevelClient
  rows: RowContext
  demanded: ServicePort['demanded']
  knowledge: Knowledge
}

/** One request that writes, with its two lines in the journal. `idOf` where it makes a record. */
export async function send<T>(
  journal: WriteJournal,
  step: string,
  request: () => Promise<T>,
  idOf?: (answer: T) => string | undefined,
): Promise<T> {
  journal.sending(step)
  const answer = await request()
  journal.acknowledged(step, idOf?.(answer))
  return answer
}

/** Deletes a record; one that is gone already is fine. */
export const sendRemoval = (journal: WriteJournal, remove: () => Promise<void>): Promise<void> =>
  send(journal, 'removed', async () => {
    try {
      await remove()
    } catch (error) {
      if (!hasCode(error, 'record.gone')) throw error
    }
  })

/** For what HighLevel has no way to do; nothing is sent. */
export const impossible = (detail: string): TandemError =>
  new TandemError('request.refused', { service: 'HighLevel', status: 'not sent', detail })

/** Nowhere to write to. */
export const parentOf = ({ kind, parentId }: { kind: Kind; parentId: string | null }): string => {
  if (parentId === null) throw impossible(`a ${kind} must belong to a contact`)
  return parentId
}

export const text = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '')

export const isEmpty = (value: FieldValue): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Whether an answer shows every field that was written. What was emptied may be left out of it. */
export const showsAll = (answered: Fields, written: Fields): boolean =>
  Object.entries(written).every(([field, value]) => isEmpty(value) || !isEmpty(answered[field] ?? null))

/** The record after a write. A field that was emptied and left out of the answer is empty. */
export function merged(current: RemoteRecord, answer: RemoteRecord, written: Fields): RemoteRecord {
  const emptied = Object.fromEntries(
    Object.entries(written).flatMap(([field, value]) =>
      isEmpty(value) && !(field in answer.fields) ? [[field, null]] : [],
    ),
  )
  return {
    ...current,
    fields: { ...current.fields, ...answer.fields, ...emptied },
    stamp: answer.stamp ?? current.stamp,
    modified: answer.modified ?? current.modified,
  }
}
