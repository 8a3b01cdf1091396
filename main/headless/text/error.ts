import type { ErrorReport } from '../../../shared/errors'

/** What happened and what to do, in one line, with what a service's support asks for. Pure. */
export const errorText = ({ message, remedy, traceId }: ErrorReport): string =>
  [message, remedy, ...(traceId ? [`Reference: ${traceId}.`] : [])].join(' ')
