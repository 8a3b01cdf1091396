import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** A refusal; `createNozbe` turns it into the answer `{message}`. */
export class Refusal extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    message: string,
  ) {
    super(message)
  }
}

export const badRequest = (message: string) => new Refusal(400, message)
export const unauthorized = () => new Refusal(401, 'The API token is missing or not valid')
export const notFound = (label: string, id: string) => new Refusal(404, `${label} ${id} not found`)
