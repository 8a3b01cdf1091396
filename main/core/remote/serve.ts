import type { BrowserSignIn, PrivateToken } from '../../../shared/accounts'
import type { Service, Trigger } from '../../../shared/domain'
import type { HistoryQuery } from '../../../shared/ipc/contract'
import type { SetUpAnswers } from '../../../shared/setUp'
import type { Core } from '../core'
import { type Ask, type FromCore, type Method, type Port, packError } from './messages'

/** Lets another process drive a core: tells every change of its state and every event, and answers what is asked. */
export function serveCore(core: Core, port: Port<FromCore, Ask>): void {
  const methods: Record<Method, (input: unknown) => unknown> = {
    startPractice: () => core.startPractice(),
    sync: (trigger) => core.sync(trigger as Trigger),
    cancel: () => core.cancel(),
    pause: (minutes) => core.pause(minutes as number | null),
    resume: () => core.resume(),
    history: (query) => core.history(query as HistoryQuery),
    signIn: (given) => core.signIn(given as BrowserSignIn),
    openSignIn: () => core.openSignIn(),
    pasteSignIn: (pasted) => core.pasteSignIn(pasted as string),
    cancelSignIn: () => core.cancelSignIn(),
    usePrivateToken: (given) => core.usePrivateToken(given as PrivateToken),
    useNozbeToken: (token) => core.useNozbeToken(token as string),
    signOut: (service) => core.signOut(service as Service),
    keepUnprotected: (isAllowed) => core.keepUnprotected(isAllowed as boolean),
    setUpChoices: () => core.setUpChoices(),
    findContacts: (words) => core.findContacts(words as string),
    setUp: (answers) => core.setUp(answers as SetUpAnswers),
    previewFirstRun: () => core.previewFirstRun(),
    startFirstRun: () => core.startFirstRun(),
    close: () => core.close(),
  }
  port.onMessage(async ({ id, method, input }) => {
    try {
      port.send({ type: 'answer', id, value: await methods[method](input) })
    } catch (thrown) {
      port.send({ type: 'failure', id, error: packError(thrown) })
    }
  })
  core.onTrigger((event) => port.send({ type: 'trigger', event }))
  core.onChange((state) => port.send({ type: 'state', state }))
  port.send({ type: 'state', state: core.state() })
}
