import { otherService } from '../../shared/domain'
import { serviceNames, TandemError } from '../../shared/errors'
import { attempts } from './execute/attempts'
import type { ExecuteContext } from './execute/context'
import { createRecord } from './execute/create'
import type { Writable } from './guard/types'
import { copiedFields } from './plan/copiedFields'
import { onlyLinks } from './plan/firstRun'
import { recordKey, type StoredRecord } from './syncStore'

/**
 * Copies a record that waited for what it matches, as something of its own. Throws `choice.wrong` where nothing may be made
 * on the other service.
 */
export async function copyByHand(
  context: ExecuteContext,
  writable: Writable,
  source: StoredRecord,
): Promise<void> {
  const service = otherService(source.service)
  const isMade = source.kind !== 'appointment' || service === 'nozbe'
  if (
    !isMade ||
    !writable[service].includes(source.kind) ||
    (service === 'highlevel' && onlyLinks(context.rules))
  ) {
    throw new TandemError('choice.wrong', {
      detail: `Nothing of this kind may be made in ${serviceNames[service]}.`,
    })
  }
  const create = { service, source, fields: copiedFields(source, context.rules) }
  await attempts(context)([recordKey(source.service, source.kind, source.id)], () =>
    createRecord(context, create),
  )
}
