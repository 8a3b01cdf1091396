import { afterEach, expect } from 'vitest'
import { type Answered, type SentRequest, withAnswer } from '../pieces'
import { requestProblems } from './judge'

const problems = new Set<string>()
let heard: Answered[] | null = null

/**
 * Carries a request that a connector sent, which is checked whatever the test is about. Answers are not: tests put odd things
 * into the services, and faults around them.
 */
export async function watched(
  request: Request,
  sent: SentRequest,
  carry: (request: Request) => Promise<Response>,
): Promise<Response> {
  for (const problem of requestProblems(sent)) problems.add(problem)
  const response = await carry(request)
  heard?.push(await withAnswer(sent, response))
  return response
}

/** Everything that is sent from now on, with its answer, to the end of the test. */
export function hear(): readonly Answered[] {
  heard = []
  return heard
}

afterEach(() => {
  const found = [...problems]
  problems.clear()
  heard = null
  expect(found, 'requests that the documents do not allow').toEqual([])
})
