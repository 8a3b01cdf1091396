import type { Clock } from '../../../../shared/clock'
import type { Fields } from '../../../../shared/domain'
import { TandemError } from '../../../../shared/errors'
import type { Draft, IsLinked, RemoteRecord, WriteJournal, Written } from '../../../sync/ports'
import { duplicateError } from '../../errors'
import type { ContactBody } from '../calls/contacts'
import { contactRecord } from '../records/contact'
import { elementsOf } from '../records/custom'
import type { ContactRow } from '../rows/contact'
import { contactBodies, joinBodies } from './contactBody'
import { contactNow, named } from './contactUpdate'
import { isEmpty, sendRemoval, showsAll, type WriteContext } from './context'
import type { Finder } from './find'

const noName = { first: null, last: null }

export function createContactWriter(context: WriteContext, finder: Finder, clock: Clock) {
  const { client, rows } = context

  async function create(draft: Draft, journal: WriteJournal, isLinked: IsLinked): Promise<Written> {
    const present = await finder.byKey(draft, isLinked)
    if (present) return adopted(present)

    const sentAt = clock.now()
    try {
      journal.sending('contact')
      const answer = await client.createContact(newContactBody(draft.fields))
      if ('made' in answer) {
        journal.acknowledged('contact', answer.made.id)
        return { record: await wholeContact(answer.made, draft.fields) }
      }
      const duplicate = isLinked('contact', answer.duplicateOf)
        ? null
        : await client.getContact(answer.duplicateOf)
      if (duplicate) return adopted(duplicate)
      throw duplicateError('highlevel', 'contact', answer.traceId)
    } catch (error) {
      // A 422 may have created the contact all the same. With an e-mail or a phone, the next try finds it by that.
      if (!hasStatus(error, 422) || draft.fields.email || draft.fields.phone) throw named(error, draft)
      const left = await finder.settle(draft, isLinked, sentAt)
      if (!left) throw named(error, draft)
      return { record: left, adopted: true }
    }
  }

  /** Nothing is said of what is empty. A new contact has no tags that could be lost. */
  function newContactBody(fields: Fields): ContactBody {
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)))
    const tags = elementsOf(fields.tags ?? null)
    return {
      ...joinBodies(contactBodies(given, noName, rows)),
      ...(tags.length > 0 ? { tags } : {}),
    }
  }

  const adopted = (row: ContactRow): Written => ({
    record: contactRecord(row, 'whole', rows),
    adopted: true,
  })

  /** A record just made: what its answer leaves out is empty, unless that was written. */
  async function wholeContact(row: ContactRow, written: Fields): Promise<RemoteRecord> {
    const isShown = showsAll(contactRecord(row, 'partial', rows).fields, written)
    return isShown ? contactRecord(row, 'whole', rows) : contactNow(context, row.id)
  }

  return {
    create,
    remove: (id: string, journal: WriteJournal): Promise<void> =>
      sendRemoval(journal, () => client.removeContact(id)),
  }
}

const hasStatus = (error: unknown, status: number): boolean =>
  error instanceof TandemError && error.params.status === status
