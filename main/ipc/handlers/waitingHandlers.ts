import type { Core } from '../../core/core'
import type { Handlers } from '../registrar'

/** What waits for the user, and what they decide about it. */
export const waitingHandlers = (core: Promise<Core>) =>
  ({
    'waiting:list': async () => (await core).waitingList(),
    'waiting:plan': async (resolutions) => (await core).planResolutions(resolutions),
    'waiting:resolve': async (given) => void (await (await core).resolveWaiting(given)),
    'waiting:decide': async (given) => void (await (await core).decideWaiting(given)),
    'waiting:takeBack': async () => (await core).takeBackDecision(),
    'waiting:match': async (given) => void (await (await core).matchWaiting(given)),
    'waiting:openContact': async (id) => void (await (await core).openContact(id)),
  }) satisfies Partial<Handlers>
