import type { UserStep } from './users/steps'

type Send = (request: Request) => Promise<Response>

/** What a person does before a run's n-th request, or the next one that writes over nothing. */
export interface Meanwhile {
  request: number
  step: UserStep
}

/**
 * Carries the requests of one run with people acting between them. While somebody acts nothing of the run is under way,
 * so that what they did is told apart from what the run did. Neither service has a write that is made only if nobody has
 * edited since: whoever does so between the last reading and the write is written over, unavoidably.
 */
export function meanwhile(
  carry: Send,
  during: readonly Meanwhile[],
  act: (step: UserStep) => Promise<void>,
): Send {
  const underWay = new Set<Promise<unknown>>()
  let turn = Promise.resolve()
  let requests = 0
  const left = [...during].sort((a, b) => a.request - b.request)
  return async (request) => {
    const isOverwriting = request.method === 'PUT' || request.method === 'DELETE'
    const due = isOverwriting ? [] : left.splice(0, left.findLastIndex((one) => one.request <= requests) + 1)
    requests += 1
    const before = turn
    turn = before.then(async () => {
      if (due.length === 0) return
      await Promise.allSettled(underWay)
      for (const { step } of due) await act(step)
    })
    await turn
    const carried = carry(request)
    underWay.add(carried)
    return carried.finally(() => underWay.delete(carried))
  }
}
