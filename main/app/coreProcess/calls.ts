import type { Service } from '../../../shared/domain'
import type { CallReport } from '../../connectors/http'

/** A call on its way to the log, which the main process writes. */
export interface CallNews {
  type: 'call'
  service: Service
  call: CallReport
}

/**
 * Whether the log tells of a call: where it failed, or was tried again. A run makes thousands that went well, which would
 * push everything else out of the log; how many those were is in the report of the run. Pure.
 */
export const isToldOf = ({ status, attempt }: CallReport): boolean =>
  status === null || status >= 400 || attempt > 1
