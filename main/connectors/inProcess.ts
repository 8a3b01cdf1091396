import axios, {
  type AxiosAdapter,
  AxiosError,
  AxiosHeaders,
  type AxiosRequestConfig,
  type AxiosResponse,
} from 'axios'

/** Answers a request in this process. Rejects with an error that has Node's `code` where no answer comes. */
export type Transport = (request: Request) => Promise<Response>

/**
 * An adapter that hands requests to `transport`. axios has one for `fetch`, which wraps every body in streams of its own:
 * where thousands of requests never leave the process, that takes longer than answering them.
 */
export const inProcess =
  (transport: Transport): AxiosAdapter =>
  async (config) => {
    const { method = 'get', data, signal, responseType, validateStatus } = config
    const request = new Request(addressOf(config), {
      method: method.toUpperCase(),
      headers: AxiosHeaders.from(config.headers).toJSON() as Record<string, string>,
      ...(data === undefined ? {} : { body: data as BodyInit }),
    })
    const answer = await unlessAborted(transport, request, signal as AbortSignal | undefined).catch(
      (thrown: unknown) => {
        const { code } = thrown as { code?: string }
        throw AxiosError.from(
          thrown as Error,
          signal?.aborted ? AxiosError.ERR_CANCELED : code,
          config,
          request,
        )
      },
    )
    const response: AxiosResponse = {
      data: responseType === 'arraybuffer' ? await answer.arrayBuffer() : await answer.text(),
      status: answer.status,
      statusText: answer.statusText,
      headers: Object.fromEntries(answer.headers),
      config,
      request,
    }
    if (validateStatus?.(answer.status) ?? true) return response
    const code = answer.status < 500 ? AxiosError.ERR_BAD_REQUEST : AxiosError.ERR_BAD_RESPONSE
    throw new AxiosError(`answered ${answer.status}`, code, config, request, response)
  }

/** By axios, which is given no more than the address is made of: it copies whatever it is given. */
const addressOf = ({
  baseURL = '',
  allowAbsoluteUrls = true,
  url = '',
  params,
}: AxiosRequestConfig): string => axios.getUri({ baseURL, allowAbsoluteUrls, url, params })

/**
 * What the transport answers, or the reason why nobody waits for it any more. A request that has the signal itself follows
 * it at a cost that thousands of them feel.
 */
function unlessAborted(
  transport: Transport,
  request: Request,
  signal: AbortSignal | undefined,
): Promise<Response> {
  if (!signal) return transport(request)
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop)
    const leave = () => signal.removeEventListener('abort', stop)
    transport(request).finally(leave).then(resolve, reject)
  })
}
