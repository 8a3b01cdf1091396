import { elementKey } from '../../../../shared/canonical/comparable'
import type { Fields } from '../../../../shared/domain'
import { TandemError } from '../../../../shared/errors'
import type { RemoteRecord, WriteJournal, Written } from '../../../sync/ports'
import { goneError, hasCode } from '../../errors'
import type { ContactBody } from '../calls/contacts'
import { contactRecord, splitNameOf } from '../records/contact'
import { elementsOf } from '../records/custom'
import { scopeState } from '../records/scope'
import type { ContactRow } from '../rows/contact'
import { contactBodies, joinBodies } from './contactBody'
import { isEmpty, merged, send, showsAll, type WriteContext } from './context'

const noName = { first: null, last: null }

/**
 * Writes the changed fields of a contact: all but the tags at once, then the tags that were added, then those removed. A
 * value that HighLevel refuses holds nothing else back: what it took is written, and the record shows what it has.
 * Throws the refusal when nothing was taken.
 */
export async function updateContact(
  context: WriteContext,
  current: RemoteRecord,
  changes: Fields,
  journal: WriteJournal,
): Promise<Written> {
  const { client, rows } = context
  const { tags, ...details } = changes
  // Only HighLevel itself knows how the name is divided now.
  const isLookNeeded = 'name' in changes || (tags !== undefined && current.fields.tags === undefined)
  const present = isLookNeeded ? await client.getContact(current.id) : null
  if (isLookNeeded && !present) throw goneError('highlevel', 'contact')

  const bodies = contactBodies(details, present ? splitNameOf(present) : noName, rows)
  const before = current.fields.tags ?? present?.tags ?? null
  const tagSteps = tags === undefined ? [] : tagChanges(elementsOf(before), elementsOf(tags))
  if (bodies.length + tagSteps.length === 0) return { record: current }

  const attempt = createAttempt(journal)
  let answer: ContactRow | null = null
  if (bodies.length > 0) answer = await putDetails(context, current.id, bodies, attempt)
  let shownTags: readonly string[] | null = null
  for (const { step, method, tags: some } of tagSteps) {
    shownTags = await attempt(step, () => client.changeTags(current.id, method, some))
  }
  if (attempt.taken() === 0) throw named(attempt.refusals[0], current)

  const row = { ...(answer ?? { id: current.id }), ...(shownTags ? { tags: [...shownTags] } : {}) }
  const shown = contactRecord(row, 'partial', rows)
  const isShown = (bodies.length === 0 || answer !== null) && showsAll(shown.fields, changes)
  const state = scopeState(row, 'partial', rows.scope)
  const areTagsShown = tagSteps.length === 0 || shownTags !== null
  if (attempt.refusals.length === 0 && isShown && areTagsShown) {
    return { record: { ...merged(current, shown, changes), state: state ?? current.state } }
  }
  return { record: await contactNow(context, current.id) }
}

export async function contactNow({ client, rows }: WriteContext, id: string): Promise<RemoteRecord> {
  const row = await client.getContact(id)
  if (!row) throw goneError('highlevel', 'contact')
  return contactRecord(row, 'whole', rows)
}

/** The error, with the contact that it is about. */
export function named(error: unknown, { fields }: Pick<RemoteRecord, 'fields'>): unknown {
  const who = [fields.name, fields.email, fields.phone].find((value) => value)
  if (!hasCode(error, 'request.refused') || typeof who !== 'string') return error
  const { service = 'HighLevel', status = '' } = error.params
  const detail = `${who}: ${error.params.detail ?? ''}`
  return new TandemError(
    'request.refused',
    { service, status, detail },
    { cause: error, traceId: error.traceId },
  )
}

async function putDetails(
  { client }: WriteContext,
  id: string,
  bodies: readonly ContactBody[],
  attempt: Attempt,
): Promise<ContactRow | null> {
  const put = (body: ContactBody) => attempt('contact', () => client.updateContact(id, body))
  const refusedBefore = attempt.refusals.length
  const answer = await put(joinBodies(bodies))
  if (attempt.refusals.length === refusedBefore || bodies.length === 1) return answer
  // Which of them it was is not said reliably: they are tried one by one.
  attempt.refusals.length = refusedBefore
  for (const body of bodies) await put(body)
  return null
}

interface Attempt {
  /** Sends; null when HighLevel refused. */
  <T>(step: string, request: () => Promise<T>): Promise<T | null>
  refusals: TandemError[]
  taken(): number
}

function createAttempt(journal: WriteJournal): Attempt {
  const refusals: TandemError[] = []
  let taken = 0
  const attempt = async <T>(step: string, request: () => Promise<T>): Promise<T | null> => {
    try {
      const answer = await send(journal, step, request)
      taken += 1
      return answer
    } catch (error) {
      if (!isRefusal(error)) throw error
      refusals.push(error)
      return null
    }
  }
  return Object.assign(attempt, { refusals, taken: () => taken })
}

const isRefusal = (error: unknown): error is TandemError =>
  hasCode(error, 'record.duplicate') ||
  (hasCode(error, 'request.refused') && (error.params.status === 400 || error.params.status === 422))

interface TagStep {
  step: string
  method: 'POST' | 'DELETE'
  tags: readonly string[]
}

function tagChanges(before: readonly string[], after: readonly string[]): TagStep[] {
  const without = (some: readonly string[], others: readonly string[]) => {
    const keys = new Set(others.map(elementKey))
    return some.filter((tag) => !keys.has(elementKey(tag)))
  }
  const steps: TagStep[] = [
    { step: 'tags added', method: 'POST', tags: without(after, before) },
    { step: 'tags removed', method: 'DELETE', tags: without(before, after) },
  ]
  return steps.filter(({ tags }) => !isEmpty(tags))
}
