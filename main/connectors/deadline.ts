import { type AxiosAdapter, AxiosError } from 'axios'

/**
 * An adapter that gives up after `ms` of real time, with ETIMEDOUT: a socket's own time-out only hears silence, and an
 * answer that drips keeps it waiting for ever.
 */
export const withDeadline =
  (carry: AxiosAdapter, ms: number): AxiosAdapter =>
  async (config) => {
    const end = new AbortController()
    const stop = () => end.abort()
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      stop()
    }, ms)
    config.signal?.addEventListener?.('abort', stop)
    if (config.signal?.aborted) stop()
    try {
      return await carry({ ...config, signal: end.signal })
    } catch (error) {
      throw isLate ? new AxiosError('the answer took too long', AxiosError.ETIMEDOUT, config) : error
    } finally {
      clearTimeout(timer)
      config.signal?.removeEventListener?.('abort', stop)
    }
  }
