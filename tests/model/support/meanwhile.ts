import type { UserStep } from './users/steps'

type Send = (request: Request) => Promise<Response>

/** What a person does before a run's n-th request. */
export interface Meanwhile {
  request: number
  step: UserStep
}

/**
 * Carries the requests of one run with people acting between them. While somebody acts nothing of the run is under way,
 * so that what they did is told apart from what the run did.
 */
export function meanwhile(
  carry: Send,
  during: readonly Meanwhile[],
  act: (step: UserStep) => Promise<void>,
): Send {
  const underWay = new Set<Promise<unknown>>()
  let turn = Promise.resolve()
  let requests = 0
  return async (request) => {
    const due = during.filter((one) => one.request === requests)
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
