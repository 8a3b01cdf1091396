import type { AxiosError, AxiosResponse } from 'axios'
import { detailOf, isCertificateFailure, type Refusal } from './errors'
import type { Headers } from './limitHeaders'
import type { Attempt } from './retry'

/** The answer that an error brings; undefined when none came, or not all of it. */
export const answerOf = ({ response }: AxiosError): AxiosResponse<string> | undefined =>
  typeof response?.data === 'string' ? (response as AxiosResponse<string>) : undefined

const tooBig = ({ code, response }: AxiosError): boolean => code === 'ERR_BAD_RESPONSE' && !response

export function failureOf(error: AxiosError): string | undefined {
  if (tooBig(error)) return 'the answer is too big'
  return error.response ? 'the connection broke off' : error.code
}

export function attemptOf(error: AxiosError, readOnly: boolean): Attempt {
  const answer = answerOf(error)
  return {
    readOnly,
    status: answer?.status ?? null,
    headers: answer ? headersOf(answer) : {},
    networkFailed: error.code !== 'ERR_CANCELED' && !tooBig(error) && !isCertificateFailure(error.code),
  }
}

export const headersOf = ({ headers }: AxiosResponse): Headers =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

/** `clean` takes what may not be quoted out of a text. */
export function refusalOf(answer: AxiosResponse<string>, clean: (text: string) => string): Refusal {
  const { status, data } = answer
  const body = parseJson(data)
  return { status, body, detail: detailOf(body, data, clean), traceId: traceIdOf(answer, clean) }
}

/** The host that an answer points to in place of answering; null where it does answer. */
export function redirectOf({ status, headers }: AxiosResponse, baseUrl: string): string | null {
  if (status < 300 || status > 399) return null
  const { location } = headers
  if (typeof location !== 'string') return 'nowhere'
  return (URL.canParse(location, baseUrl) && new URL(location, baseUrl).host) || 'an address that is none'
}

/** Undefined when it is no JSON. */
export function parseJson(text: unknown): unknown {
  if (typeof text !== 'string') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const traceHeaders = ['traceid', 'trace-id', 'x-trace-id', 'x-request-id', 'x-correlation-id'] as const

/**
 * Every answer of HighLevel carries one in its body, to be named when asking its support; a gateway, or Nozbe, in a header.
 * Null where there is none, or where it is not of that form.
 */
export function traceIdOf(answer: AxiosResponse | undefined, clean: (text: string) => string): string | null {
  if (!answer) return null
  const headers = headersOf(answer)
  const inBody =
    typeof answer.data === 'string' ? /"traceId"\s*:\s*"([\w-]{1,64})"/.exec(answer.data)?.[1] : undefined
  const inHeaders = traceHeaders.map((name) => headers[name]).find((value) => value !== undefined)
  const found = inBody ?? inHeaders
  return typeof found === 'string' && /^[\w-]{1,64}$/.test(found) && clean(found) === found ? found : null
}
