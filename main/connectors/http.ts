import { Agent } from 'node:https'
import { networkInterfaces } from 'node:os'
import axios, { type AxiosAdapter, type AxiosResponse, getAdapter, isAxiosError } from 'axios'
import axiosRetry from 'axios-retry'
import type { z } from 'zod'
import type { Clock } from '../../shared/clock'
import type { Kind, Service } from '../../shared/domain'
import { TandemError } from '../../shared/errors'
import { checkAddress } from './address'
import { asBase64 } from './base64'
import type { Budget } from './budget'
import { createCircuit, outcomeOf } from './circuit'
import type { Credentials } from './credentials'
import { withDeadline } from './deadline'
import {
  type CallFacts,
  errorOfFailure,
  errorOfRefusal,
  goneError,
  isMissing,
  lacksScope,
  notJson,
  offline,
  type Refusal,
  redirected,
  unexpected,
} from './errors'
import { encodeFields, encodeForm, type Form } from './form'
import { inProcess, type Transport } from './inProcess'
import { type Interfaces, isOffline } from './offline'
import { withPriority } from './priority'
import { maxAttempts, mayRetry, waitBefore } from './retry'
import { issueText } from './rows'
import { createScrub } from './scrub'
import { serverClock } from './serverClock'
import {
  answerOf,
  attemptOf,
  failureOf,
  headersOf,
  parseJson,
  redirectOf,
  refusalOf,
  traceIdOf,
} from './wire'

/** One call, for the log. Holds nothing of what was sent or answered. */
export interface CallReport {
  operation: string
  /** 1, or more where it was tried again. */
  attempt: number
  /** Null when no answer came. */
  status: number | null
  ms: number
  traceId: string | null
}

export interface HttpOptions {
  service: Service
  /** Throws `address.insecure` unless https, or on this computer. */
  baseUrl: string
  /** The headers of every request that carries this token. */
  headersFor: (token: string) => Readonly<Record<string, string>>
  credentials: Credentials
  clock: Clock
  budget: Budget
  /** Carries requests in this process instead of over a socket. */
  transport?: Transport
  /** Silence that an attempt bears. Default 30 s. */
  timeoutMs?: number
  /** For an attempt from its start to the end of its answer, twice that with a file. Real time; default 60 s. */
  deadlineMs?: number
  /** Spreads retries; in [0, 1). */
  random?: () => number
  /** The networks of this computer. Default: as the system says. */
  interfaces?: () => Interfaces
  /** Told of every attempt. */
  onCall?: (call: CallReport) => void
}

export interface HttpRequest<T, R> {
  /** E.g. `contacts.search`; what calls are counted and logged by. */
  operation: string
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below the base URL; ids in it encoded. */
  path: string
  query?: Readonly<Record<string, string | number>>
  body?: Readonly<Record<string, unknown>>
  /** Sent in place of a body. */
  form?: Form
  /** Sent in place of a body, as `application/x-www-form-urlencoded`. */
  urlencoded?: Readonly<Record<string, string>>
  headers?: Readonly<Record<string, string>>
  /** A POST that changes nothing, such as a search. */
  idempotent?: boolean
  schema: z.ZodType<T>
  /**
   * What the answer is: JSON, which is the usual; JSON or nothing, which the schema then sees as null; or a file, which it
   * sees as base64.
   */
  answers?: 'json' | 'json or nothing' | 'file'
  /** What the path names: `record.gone` is then thrown when the service says that it is gone. */
  kind?: Kind
  /** How the service says so. Default: by a 404 with JSON. */
  isGone?: (refusal: Refusal) => boolean
  /** Takes a refusal for a result; undefined leaves it an error. */
  refused?: (refusal: Refusal) => R | undefined
  /** Told of every attempt of this request. */
  onCall?: (call: CallReport) => void
  signal?: AbortSignal
}

export interface Http {
  readonly service: Service
  readonly host: string
  /** The service's time, as its answers tell it. */
  readonly clock: Clock
  /** A text without the tokens that were sent, and without what looks like one. */
  clean(text: string): string
  /**
   * The checked answer. Reads are tried again, up to 4 attempts; a write is sent once, except after a 429. Throws
   * TandemError: `network.*` (but for `network.certificate`), `server.failed` and `protocol.*` leave it open whether a
   * write was carried out, everything else says that it was not. `service.resting`: it was not even sent.
   */
  request<T, R = never>(request: HttpRequest<T, R>): Promise<T | R>
}

const megabyte = 1024 * 1024

/** As Node's own, except that no variable of the environment can have it accept any certificate. */
const httpsAgent = new Agent({
  keepAlive: true,
  scheduling: 'lifo',
  timeout: 5_000,
  rejectUnauthorized: true,
})

/**
 * The way of a request, from outside to inside; each step can end it:
 * 1. `circuit.ts`: nothing is sent to a service that rests.
 * 2. `credentials.ts`: its token; after a 401 steps 3 to 5 once more, with another one.
 * 3. `retry.ts`: up to 4 attempts, by axios-retry, with the waits between them.
 * 4. `budget.ts`: an attempt is counted in the day (`day.ts`) and waits for its time (`pace.ts`, `turns.ts`).
 * 5. `deadline.ts`: it is carried over the wire, and given up in time. What the answer says of limits (`limitHeaders.ts`)
 *    goes to the budget.
 * Back outside, the answer is checked against its schema, or what went wrong becomes a TandemError (`wire.ts`, `offline.ts`,
 * `errors.ts`), which tells the circuit how it ended.
 */
export function createHttp(options: HttpOptions): Http {
  const { service, clock, budget, credentials, transport, random = Math.random, onCall } = options
  const { timeoutMs = 30_000, deadlineMs = 60_000, interfaces = networkInterfaces } = options
  const { baseUrl, host, loopback } = checkAddress(options.baseUrl)
  const client = axios.create({
    baseURL: baseUrl,
    allowAbsoluteUrls: false,
    headers: { Accept: 'application/json' },
    timeout: timeoutMs,
    httpsAgent,
    // A redirect would carry the token to wherever it points.
    maxRedirects: 0,
    maxContentLength: 64 * megabyte,
    maxBodyLength: 4 * megabyte,
    responseType: 'text',
    transformResponse: [(data) => data],
    ...(loopback ? { proxy: false as const } : {}),
  })
  axiosRetry(client, { retries: 0 })
  const served = serverClock(clock)
  const scrub = createScrub()
  const circuit = createCircuit({ service, clock, random })
  const carry = transport ? inProcess(transport) : getAdapter('http')
  // What does not leave this process cannot be held up on the wire.
  const inTime = (by: AxiosAdapter, times: number) => (transport ? by : withDeadline(by, times * deadlineMs))

  /**
   * A token that was refused is replaced once: a 401 says that nothing was carried out. Another token would lack the same
   * scope.
   */
  async function send<T, R>(request: HttpRequest<T, R>): Promise<AxiosResponse<string>> {
    const token = await credentials.token(request.signal)
    try {
      return await sendWith(token, request)
    } catch (error) {
      const answer = isAxiosError(error) ? answerOf(error) : undefined
      const isRefused = answer?.status === 401 && !lacksScope(refusalOf(answer, scrub.clean).detail)
      if (!isRefused || !(await credentials.refused(token))) throw error
      return sendWith(await credentials.token(request.signal), request)
    }
  }

  async function sendWith<T, R>(token: string, request: HttpRequest<T, R>): Promise<AxiosResponse<string>> {
    const { operation, method, path, query, body, signal } = request
    scrub.remember(token)
    const readOnly = method === 'GET' || request.idempotent === true
    const form = request.form ? await encodeForm(request.form) : encodeFields(request.urlencoded)
    const data = form?.body ?? body
    const headers = {
      ...options.headersFor(token),
      ...request.headers,
      ...(form ? { 'Content-Type': form.contentType } : {}),
    }
    const isFile = request.form !== undefined || request.answers === 'file'
    const carrier = inTime(request.answers === 'file' ? asBase64(carry) : carry, isFile ? 2 : 1)
    let attempts = 0
    const attempt: AxiosAdapter = async (config) => {
      await budget.take(operation, signal)
      attempts += 1
      const startedAt = clock.now()
      const report = (response: AxiosResponse | undefined) => {
        if (response) budget.heed(response.status, headersOf(response))
        const call: CallReport = {
          operation,
          attempt: attempts,
          status: response?.status ?? null,
          ms: clock.now() - startedAt,
          traceId: traceIdOf(response, scrub.clean),
        }
        onCall?.(call)
        request.onCall?.(call)
      }
      try {
        const response = await carrier(config)
        report(response)
        return response
      } catch (error) {
        report(isAxiosError(error) ? answerOf(error) : undefined)
        throw error
      }
    }
    return client.request<string>({
      url: path,
      method,
      adapter: attempt,
      ...(query ? { params: new URLSearchParams(entriesOf(query)) } : {}),
      ...(data === undefined ? {} : { data }),
      headers,
      // While a file is on its way up, the service has nothing to say.
      ...(request.form ? { timeout: 2 * deadlineMs } : {}),
      ...(signal ? { signal } : {}),
      'axios-retry': {
        retries: maxAttempts - 1,
        shouldResetTimeout: true,
        retryDelay: () => 0,
        retryCondition: (error) => mayRetry(attemptOf(error, readOnly), clock.now()),
        // The waiting is done here, on the clock, so that it takes no time where time is virtual.
        onRetry: (count, error) =>
          clock.sleep(waitBefore(count + 1, attemptOf(error, readOnly), clock.now(), random), signal),
      },
    })
  }

  async function ask<T, R>(request: HttpRequest<T, R>): Promise<T | R> {
    const { operation, kind, schema, refused, isGone = isMissing, signal } = request
    const call: CallFacts = { service, host, operation }
    try {
      const answer = await send(request)
      const body = bodyOf(answer.data, request.answers)
      const traceId = () => traceIdOf(answer, scrub.clean)
      if (body === undefined) throw notJson(call, traceId())
      served.heed(headersOf(answer))
      const checked = schema.safeParse(body)
      if (!checked.success) throw unexpected(call, issueText(checked.error), traceId())
      return checked.data
    } catch (error) {
      if (error instanceof TandemError) throw error
      if (signal?.aborted) throw new TandemError('run.cancelled')
      if (!isAxiosError(error)) throw error
      const answer = answerOf(error)
      if (!answer) {
        const failure = failureOf(error)
        const thrown = errorOfFailure(call, failure, error.cause)
        const isNetwork = thrown.code === 'network.unreachable' || thrown.code === 'network.timeout'
        throw isNetwork && !loopback && isOffline(failure, interfaces()) ? offline(error.cause) : thrown
      }
      const elsewhere = redirectOf(answer, baseUrl)
      if (elsewhere !== null) throw redirected(call, elsewhere)
      const refusal = refusalOf(answer, scrub.clean)
      const taken = refused?.(refusal)
      if (taken !== undefined) return taken
      throw kind && isGone(refusal)
        ? goneError(service, kind, refusal.traceId)
        : errorOfRefusal(call, refusal)
    }
  }

  return {
    service,
    host,
    clock: served,
    clean: scrub.clean,
    request: async (request) => {
      const leave = circuit.enter()
      try {
        const answer = await ask(request)
        leave('answered')
        return answer
      } catch (error) {
        leave(error instanceof TandemError ? outcomeOf(error.code) : 'unclear')
        throw error
      }
    },
  }
}

/** The same, for what can wait: it lets everything else go first, and stops earlier in the day. */
export const inBackground = (http: Http): Http => ({
  ...http,
  request: (request) => withPriority('background', () => http.request(request)),
})

function bodyOf(data: string, answers: HttpRequest<unknown, unknown>['answers'] = 'json'): unknown {
  if (answers === 'file') return data
  return data === '' && answers === 'json or nothing' ? null : parseJson(data)
}

const entriesOf = (query: Readonly<Record<string, string | number>>): [string, string][] =>
  Object.entries(query).map(([name, value]) => [name, String(value)])
