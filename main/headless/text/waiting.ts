import { otherService } from '../../../shared/domain'
import { serviceNames } from '../../../shared/errors'
import type { ApprovalItem, Waiting } from '../../../shared/report'
import { recordText, shown } from './value'

export type ConflictItem = Extract<Waiting, { type: 'conflict' }>

/** What waits, in a line that names the command for it where there is one. Pure. */
export function waitingText(item: Waiting): string {
  switch (item.type) {
    case 'conflict':
      return conflictText(item)
    case 'approval':
      return approvalText(item)
    case 'ambiguous':
      return `The ${recordText(item.kind, item.contact)} in ${serviceNames[item.service]} may be the same as another one (link ${item.recordId}).`
    case 'gone':
      return `The ${recordText(item.kind, item.contact, item.title)} seems to be deleted in ${serviceNames[item.service]}; the next full sync confirms it.`
  }
}

export function conflictText({
  id,
  kind,
  contact,
  title,
  field,
  base,
  highlevel,
  nozbe,
}: ConflictItem): string {
  const what = recordText(kind, contact, title)
  if (field === null)
    return `Conflict ${id}: the ${what} was deleted on one side and edited on the other (resolve ${id}).`
  return `Conflict ${id}: ${field} of the ${what} was ${shown(base)}; HighLevel says ${shown(highlevel)}, Nozbe says ${shown(nozbe)} (resolve ${id}).`
}

const asked: Record<ApprovalItem['op'], string> = {
  delete: 'delete',
  archive: 'archive',
  update: 'empty values of',
}

export function approvalText({ id, kind, op, service, contact, title, count, reason }: ApprovalItem): string {
  const first = recordText(kind, contact, title)
  const what = count === 1 ? `the ${first}` : `${count} records, first the ${first},`
  const rejecting = op === 'delete' ? ` Rejecting restores it in ${serviceNames[otherService(service)]}.` : ''
  return `Approval ${id}: ${asked[op]} ${what} in ${serviceNames[service]}? ${reason}${rejecting} (approve ${id}, reject ${id})`
}
