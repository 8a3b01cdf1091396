import { STATUS_CODES } from 'node:http'
import type { Clock } from '../../shared/clock'
import type { Service } from '../../shared/domain'
import type { Fault, FaultPlan, RequestFacts } from './faults'

export type Fetch = (request: Request) => Response | Promise<Response>

export interface FaultyOptions {
  service: Service
  /** The path of the service's base URL, without a slash at the end; empty for the root. */
  basePath: string
  faults: FaultPlan
  clock: Clock
  /** Told of every request once it is over; `status` is null when no answer came. */
  onAnswer?: (request: RequestFacts, status: number | null) => void
}

/** The connection failed. `code` is what Node gives for the same on a real socket. */
export class ConnectionFault extends Error {
  constructor(readonly code: 'ECONNRESET' | 'ETIMEDOUT') {
    super(code === 'ECONNRESET' ? 'socket hang up' : 'no answer came')
  }
}

/** Answers that break off: their content-length promises more than their body holds. */
const brokenOff = new WeakSet<Response>()
export const breaksOff = (response: Response) => brokenOff.has(response)

/**
 * Puts the fault plan around a service. A dropped connection rejects with a ConnectionFault of code ECONNRESET,
 * an answer that never comes with ETIMEDOUT, at once; `serveApp` turns both into the real thing.
 */
export function faulty(fetch: Fetch, options: FaultyOptions): (request: Request) => Promise<Response> {
  const { service, basePath, faults, clock, onAnswer } = options
  return async (request) => {
    const { pathname } = new URL(request.url)
    const path = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : pathname
    const facts: RequestFacts = { service, method: request.method, path: path || '/' }
    const fault = faults.next(facts)
    let status: number | null = null
    try {
      const response = await (fault ? answerWith(fault, fetch, request, clock) : fetch(request))
      status = response.status
      // Of the service's clock, not of this computer's, which Node would take.
      if (!response.headers.has('date')) response.headers.set('date', new Date(clock.now()).toUTCString())
      return response
    } finally {
      onAnswer?.(facts, status)
    }
  }
}

async function answerWith(fault: Fault, fetch: Fetch, request: Request, clock: Clock): Promise<Response> {
  switch (fault.kind) {
    case 'status':
      return statusAnswer(fault)
    case 'reset-before':
      throw new ConnectionFault('ECONNRESET')
    case 'hang-before':
      throw new ConnectionFault('ETIMEDOUT')
    case 'delay':
      await clock.sleep(fault.delayMs ?? 0)
      return fetch(request)
  }
  const response = await fetch(request)
  switch (fault.kind) {
    case 'status-after':
      return statusAnswer(fault)
    case 'reset-after':
      throw new ConnectionFault('ECONNRESET')
    case 'hang-after':
      throw new ConnectionFault('ETIMEDOUT')
    case 'truncate':
      return truncated(response)
    case 'html':
      return new Response('<!doctype html><title>Please wait</title><p>One moment, please…</p>', {
        headers: { 'content-type': 'text/html; charset=UTF-8' },
      })
    case 'empty':
      return new Response('', { headers: { 'content-type': 'application/json' } })
  }
}

function statusAnswer({ status = 500, body, headers = {} }: Fault): Response {
  const answer = body ?? { statusCode: status, message: STATUS_CODES[status] ?? 'Unknown error' }
  return Response.json(answer, { status, headers })
}

async function truncated(response: Response): Promise<Response> {
  const body = new Uint8Array(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  headers.set('content-length', String(body.length))
  const broken = new Response(body.subarray(0, Math.floor(body.length / 2)), {
    status: response.status,
    headers,
  })
  brokenOff.add(broken)
  return broken
}
