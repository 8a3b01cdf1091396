import type { Core } from '../../core/core'
import type { Handlers } from '../registrar'

/** Signing in and out. How it stands is in the state. */
export const accountHandlers = (core: Promise<Core>) =>
  ({
    'account:signIn': async (given) => void (await (await core).signIn(given)),
    'account:openBrowser': async () => void (await (await core).openSignIn()),
    'account:paste': async (pasted) => void (await (await core).pasteSignIn(pasted)),
    'account:cancelSignIn': async () => void (await (await core).cancelSignIn()),
    'account:privateToken': async (given) => void (await (await core).usePrivateToken(given)),
    'account:nozbeToken': async (token) => void (await (await core).useNozbeToken(token)),
    'account:signOut': async (service) => void (await (await core).signOut(service)),
    'account:keepUnprotected': async (isAllowed) => void (await (await core).keepUnprotected(isAllowed)),
  }) satisfies Partial<Handlers>
