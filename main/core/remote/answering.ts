import { type Ask, packError, type Reply } from './messages'

/** The side of a line that answers: calls the methods that are asked for, and sends back what comes of it. */
export function createAnswering<Calls>(calls: Calls | Promise<Calls>, send: (reply: Reply) => void) {
  return async ({ id, method, input }: Ask<Calls>): Promise<void> => {
    try {
      const called = (await calls)[method] as (input: unknown) => unknown
      send({ type: 'answer', id, value: await called(input) })
    } catch (thrown) {
      send({ type: 'failure', id, error: packError(thrown) })
    }
  }
}
