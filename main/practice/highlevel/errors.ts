import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** A refusal, in the service's own form; `createHighLevel` turns it into the answer. */
export class Refusal extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly body: Record<string, unknown>,
  ) {
    super(String(body.message))
  }
}

export const badRequest = (message: string, extra: Record<string, unknown> = {}) =>
  new Refusal(400, { statusCode: 400, message, ...extra })

export const unauthorized = (message: string) =>
  new Refusal(401, { statusCode: 401, message, error: 'Unauthorized' })

/** The token is good, and may not do this. */
export const scopeMissing = (status: 401 | 403, message: string) =>
  new Refusal(status, {
    statusCode: status,
    message,
    error: status === 401 ? 'Unauthorized' : 'Forbidden',
  })

export const forbidden = () =>
  new Refusal(403, {
    statusCode: 403,
    message: 'The token does not have access to this location.',
    error: 'Forbidden',
  })

export const unprocessable = (messages: string[]) =>
  new Refusal(422, { statusCode: 422, message: messages, error: 'Unprocessable Entity' })

export const tooMany = () => new Refusal(429, { statusCode: 429, message: 'Too Many Requests' })

/** A missing contact is a 400, not a 404. */
export const contactNotFound = (id: string) => badRequest(`Contact with id ${id} not found`)

export const notFound = (status: 400 | 404, what: string, id: string) =>
  new Refusal(status, {
    statusCode: status,
    message: `${what} with id ${id} not found`,
    ...(status === 404 ? { error: 'Not Found' } : {}),
  })
