import type { ObserveRequest, Page } from '../../../sync/ports'
import { hasCode } from '../../errors'
import { readRows } from '../../rows'
import { noteRecord } from '../records/note'
import { noteRow } from '../rows/note'
import type { ReadContext } from './context'
import { problemOf } from './problem'

const operation = 'notes.ofContact'
const contactsPerPage = 50

/** Reads the notes of the contacts, a call each. Answers those whose notes have to be read again. */
export async function* readNotes(
  context: ReadContext,
  contactIds: Iterable<string>,
  { signal }: ObserveRequest,
): AsyncGenerator<Page, string[]> {
  const again: string[] = []
  let page: Page = emptyPage()
  let waiting = 0
  for (const id of contactIds) {
    const notes = await notesOf(context, id, signal)
    page.records.push(...notes.records)
    page.problems.push(...notes.problems)
    page.listed.push(...notes.listed)
    if (notes.problems.length > 0) again.push(id)
    waiting += 1
    if (waiting < contactsPerPage) continue
    yield page
    page = emptyPage()
    waiting = 0
  }
  if (waiting > 0) yield page
  return again
}

const emptyPage = (): Page => ({ records: [], problems: [], listed: [] })

/** What concerns this one contact alone becomes a problem; nothing is known of one that is gone. */
async function notesOf(
  { client, rows: context }: ReadContext,
  contactId: string,
  signal: AbortSignal,
): Promise<Page> {
  try {
    const listed = await client.notesOfContact(contactId, signal)
    const { rows, problems } = readRows(listed, noteRow, { kind: 'note', operation })
    return {
      records: rows.map((row) => noteRecord(row, contactId, context)),
      problems,
      listed: problems.length === 0 ? [{ kind: 'note', parentId: contactId }] : [],
    }
  } catch (error) {
    if (hasCode(error, 'record.gone')) return emptyPage()
    const problem = problemOf(error, { kind: 'note', id: null, operation })
    return { records: [], problems: [problem], listed: [] }
  }
}
