import { type ErrorFacts, errorFacts } from '../../security/redact'

/** What nothing in the core's process caught, on its way to the log, which the main process writes. */
export interface Fault {
  type: 'fault'
  event: 'core.crash' | 'core.rejection'
  facts: ErrorFacts
}

/** Sends on what nothing catches in `running`. An exception also ends it: what it left half done is in the journal. */
export function reportFaults(
  running: Pick<NodeJS.Process, 'on' | 'exit'>,
  send: (fault: Fault) => void,
): void {
  running.on('uncaughtException', (thrown) => {
    send({ type: 'fault', event: 'core.crash', facts: errorFacts(thrown) })
    running.exit(1)
  })
  running.on('unhandledRejection', (thrown) =>
    send({ type: 'fault', event: 'core.rejection', facts: errorFacts(thrown) }),
  )
}
