import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import type { z } from 'zod'
import { reportOf, TandemError } from '../../shared/errors'
import { type RequestChannel, requestChannels } from '../../shared/ipc/channels'
import { type Reply, type RequestInput, type RequestOutput, requests } from '../../shared/ipc/contract'
import { isTrusted } from '../security/senders'

/** What answers each request. What a handler throws reaches the window as a report. */
export type Handlers = {
  [C in RequestChannel]: (input: RequestInput<C>) => RequestOutput<C> | Promise<RequestOutput<C>>
}

export interface RegistrarOptions {
  ipc: Pick<IpcMain, 'handle'>
  handlers: Handlers
  /** Whether web contents are a window that Tandem opened. */
  isOurs: (contents: WebContents) => boolean
  onFailure: (channel: RequestChannel, thrown: unknown) => void
}

/** Registers every request of the contract. Each one is checked: who asks, what is asked, and what is answered. */
export function registerRequests({ ipc, handlers, isOurs, onFailure }: RegistrarOptions): void {
  const register = <C extends RequestChannel>(channel: C): void => {
    // The compiler cannot follow that the schemas of a channel are those of its types.
    const contract = requests[channel] as unknown as {
      input: z.ZodType<RequestInput<C>>
      output: z.ZodType<RequestOutput<C>>
    }
    ipc.handle(channel, async (event, input: unknown): Promise<Reply<C>> => {
      try {
        refuseStrangers(event, isOurs)
        const asked = checked(contract.input, input, `the request ${channel}`)
        const answer = await handlers[channel](asked)
        return { ok: true, value: checked(contract.output, answer, `the answer to ${channel}`) }
      } catch (thrown) {
        onFailure(channel, thrown)
        return { ok: false, error: reportOf(thrown) }
      }
    })
  }
  requestChannels.forEach(register)
}

function refuseStrangers(event: IpcMainInvokeEvent, isOurs: RegistrarOptions['isOurs']): void {
  const { sender, senderFrame } = event
  const trusted = isTrusted({
    isOurs: isOurs(sender),
    isMainFrame: senderFrame !== null && senderFrame === sender.mainFrame,
    url: senderFrame?.url ?? '',
  })
  if (!trusted)
    throw new TandemError('unexpected', { detail: 'a request came from elsewhere than the window' })
}

/** Names the place that is wrong, never the value in it. */
function checked<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const places = result.error.issues.map(({ path }) => path.join('.') || 'all of it')
  throw new TandemError('unexpected', { detail: `${what} has the wrong form (${places.join(', ')})` })
}
