import type { Tried } from '../../../shared/catalogue'
import type { CatalogAction } from '../../connectors/catalog/entry'
import type { CallReport } from '../../connectors/http'
import { withoutSecrets } from './withoutSecrets'

export type TriedCall = Omit<Tried, 'callsLeft'>

/** Makes a call, and tells how it went. `clean` takes tokens out of a text. Throws what the call throws. */
export async function tryCall(
  { answers }: Pick<CatalogAction, 'answers'>,
  clean: (text: string) => string,
  call: (onCall: (report: CallReport) => void) => Promise<unknown>,
): Promise<TriedCall> {
  let status = 0
  let ms = 0
  const answer = await call((report) => {
    status = report.status ?? 0
    ms = report.ms
  })
  return {
    status,
    ms,
    answer:
      answers === 'file'
        ? { type: 'file', bytes: Buffer.byteLength(String(answer), 'base64') }
        : { type: 'json', value: withoutSecrets(answer, clean) },
  }
}
