import type { Store } from '../store/store'

/** The contacts whose conflicts and approvals wait for the user, each once, in the order in which they are asked about. */
export const waitingContacts = (store: Store | undefined): string[] => [
  ...new Set(
    (store?.waiting() ?? [])
      .filter(({ type }) => type === 'conflict' || type === 'approval')
      .map(({ contact }) => contact),
  ),
]
