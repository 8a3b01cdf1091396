import type { AxiosAdapter, AxiosResponse } from 'axios'
import { isAxiosError } from 'axios'

/**
 * Has an answer that may be anything, such as a picture, come as text: base64 where the request succeeded, and as it was
 * written where it was refused, so that the reason can be read.
 */
export const asBase64 =
  (carry: AxiosAdapter): AxiosAdapter =>
  async (config) => {
    try {
      return toText(await carry({ ...config, responseType: 'arraybuffer' }))
    } catch (error) {
      if (isAxiosError(error) && error.response) toText(error.response)
      throw error
    }
  }

/** Changes the answer in place: what threw it refers to the same one. */
function toText(response: AxiosResponse): AxiosResponse {
  const { data, status } = response
  if (data instanceof ArrayBuffer || ArrayBuffer.isView(data)) {
    const bytes =
      data instanceof ArrayBuffer
        ? Buffer.from(data)
        : Buffer.from(data.buffer, data.byteOffset, data.byteLength)
    response.data = bytes.toString(status >= 200 && status < 300 ? 'base64' : 'utf8')
  }
  return response
}
