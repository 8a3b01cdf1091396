import type { Service } from '../../../shared/domain'
import { type Deviation, deviationOf } from '../deviations/deviation'
import { deviations } from '../deviations/index'
import { readFacts } from '../facts/facts'
import type { Answered, SentRequest } from '../pieces'
import { answerFaults, type Described, operationNamed, operationOf, requestFaults } from './check'

export const facts = { highlevel: readFacts('highlevel'), nozbe: readFacts('nozbe') }

/** An operation of a service by its name; throws where the facts have none. */
export const described = (service: Service, name: string): Described => operationNamed(name, facts[service])

/** Told of every fault that is a known deviation. */
export type OnDeviation = (deviation: Deviation, operation: string, fault: string) => void

/** The faults that are no known deviation, a line each: `POST /tasks: body.name is missing`. */
export function unexplained(
  service: Service,
  { name }: Described,
  faults: readonly string[],
  onDeviation?: OnDeviation,
): string[] {
  return faults.flatMap((fault) => {
    const deviation = deviationOf(deviations[service], name, fault)
    if (!deviation) return [`${name}: ${fault}`]
    onDeviation?.(deviation, name, fault)
    return []
  })
}

/** What of a request nothing explains. */
export function requestProblems(request: SentRequest): string[] {
  const operation = operationOf(request, facts[request.service])
  if (!operation) return [`${request.method} ${request.path}: is not described`]
  return unexplained(request.service, operation, requestFaults(request, operation))
}

/** The same of a request with its answer. */
export function answerProblems(exchange: Answered): string[] {
  const operation = operationOf(exchange, facts[exchange.service])
  return operation ? exchangeProblems(exchange, operation) : requestProblems(exchange)
}

/** The same as the operation that it is known to be. */
export const exchangeProblems = (
  exchange: Answered,
  operation: Described,
  onDeviation?: OnDeviation,
): string[] =>
  unexplained(
    exchange.service,
    operation,
    [...requestFaults(exchange, operation), ...answerFaults(exchange, operation)],
    onDeviation,
  )
