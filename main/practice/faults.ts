import type { Service } from '../../shared/domain'

/**
 * What goes wrong with a request:
 * - `status`: answered with `status` (and `body`, `headers`) without being carried out
 * - `status-after`: carried out, then answered with `status`
 * - `reset-before`, `reset-after`: the connection drops before or after the request was carried out
 * - `hang-before`, `hang-after`: no answer ever comes, before or after the request was carried out
 * - `truncate`: carried out, the JSON answer breaks off half-way
 * - `html`: carried out, answered 200 with an HTML page
 * - `empty`: carried out, answered 200 with an empty body
 * - `delay`: carried out after `delayMs` of the practice clock
 */
export type FaultKind =
  | 'status'
  | 'status-after'
  | 'reset-before'
  | 'reset-after'
  | 'hang-before'
  | 'hang-after'
  | 'truncate'
  | 'html'
  | 'empty'
  | 'delay'

export interface Fault {
  kind: FaultKind
  service?: Service
  method?: string
  /** Matched against the path below the service's base URL, without the query. */
  path?: RegExp
  status?: number
  body?: unknown
  headers?: Record<string, string>
  delayMs?: number
  /** Matching requests to let through before the fault starts. Default 0. */
  skip?: number
  /** Matching requests to hit. Default 1; `Infinity` for an outage. */
  times?: number
}

export interface RequestFacts {
  service: Service
  method: string
  path: string
}

export interface FaultPlan {
  add(...faults: Fault[]): void
  clear(): void
  /** The fault that this request meets, if any; counts it as used. */
  next(request: RequestFacts): Fault | undefined
}

export function createFaultPlan(): FaultPlan {
  let entries: { fault: Fault; skip: number; left: number }[] = []
  return {
    add: (...faults) => {
      entries.push(...faults.map((fault) => ({ fault, skip: fault.skip ?? 0, left: fault.times ?? 1 })))
    },
    clear: () => {
      entries = []
    },
    next: (request) => {
      for (const entry of entries) {
        if (entry.left <= 0 || !matches(entry.fault, request)) continue
        if (entry.skip > 0) {
          entry.skip -= 1
          continue
        }
        entry.left -= 1
        return entry.fault
      }
      return undefined
    },
  }
}

function matches(fault: Fault, request: RequestFacts): boolean {
  if (fault.service && fault.service !== request.service) return false
  if (fault.method && fault.method.toUpperCase() !== request.method.toUpperCase()) return false
  return !fault.path || fault.path.test(request.path)
}
