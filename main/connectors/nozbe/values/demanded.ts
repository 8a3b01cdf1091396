import { contactName } from '../../../../shared/display'
import type { Fields, Kind } from '../../../../shared/domain'
import type { Definitions, Person } from '../../../sync/ports'

export interface Crew {
  definitions: () => Definitions
  /** The team member who stands in where somebody has to be responsible; `author` for whoever owns the token. */
  memberId: string
}

/** The team member by that name; null for somebody who is not in the space. */
const memberCalled = (name: string, { definitions }: Crew): string | null =>
  definitions().people.find((person) => person.name === name)?.nozbeId ?? null

/** What is demanded where the fields asked for have nothing: see `ServicePort.demanded`. Pure. */
export function demandedBy(kind: Kind, asked: Fields, current: Fields | null, crew: Crew): Fields {
  if (kind === 'note') return {}
  const field = kind === 'contact' ? 'name' : 'title'
  const isNameless = (asked[field] ?? null) === null && (current === null || field in asked)
  const name = kind === 'contact' ? contactName({ ...current, ...asked }) : 'Untitled'
  const assignee = kind === 'task' ? standIn(asked, current, crew) : null
  return { ...(isNameless ? { [field]: name } : {}), ...(assignee === null ? {} : { assignee }) }
}

/**
 * Who is responsible in place of somebody whom Nozbe does not know, and of nobody where there is a date. Null where that
 * is not needed, and where the person who stands in is not known by name.
 */
function standIn(asked: Fields, current: Fields | null, crew: Crew): string | null {
  const { people } = crew.definitions()
  // Only who is known on both services is shown afterwards.
  const isOwn = ({ nozbeId, highlevelId }: Person) => nozbeId === crew.memberId && highlevelId !== null
  const own = people.find(isOwn)?.name ?? null
  const wanted = asked.assignee
  if (typeof wanted === 'string') return memberCalled(wanted, crew) === null ? own : null
  const isDue = ('dueDate' in asked ? asked.dueDate : current?.dueDate) != null
  const isTouched = 'dueDate' in asked || 'assignee' in asked
  // Somebody may be responsible whom Tandem cannot name.
  const isNobody = wanted === null || current === null || current.assignee === null
  return isTouched && isDue && isNobody ? own : null
}

/**
 * Who is to be responsible after a write of `asked`: a member's id, null for nobody, undefined for whoever is now. A date
 * without anybody is not taken: whoever stands in is.
 */
export function responsibleAfter(
  asked: Fields,
  current: Fields | null,
  crew: Crew,
): string | null | undefined {
  const wanted = 'assignee' in asked ? asked.assignee : current === null ? null : current.assignee
  if (typeof wanted === 'string') {
    const member = memberCalled(wanted, crew)
    return member ?? ('assignee' in asked ? crew.memberId : undefined)
  }
  if (wanted === undefined) return undefined
  const isDue = ('dueDate' in asked ? asked.dueDate : current?.dueDate) != null
  return isDue ? crew.memberId : null
}
