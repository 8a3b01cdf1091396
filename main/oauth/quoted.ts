import { TandemError } from '../../shared/errors'

/** Takes these texts out of another, as they are and as an address or a form carries them. */
export const withoutSent =
  (sent: readonly string[]) =>
  (text: string): string =>
    sent
      .filter(Boolean)
      .flatMap((secret) => [secret, encodeURIComponent(secret), asField(secret)])
      .reduce((rest, form) => rest.replaceAll(form, '…'), text)

const asField = (text: string): string => new URLSearchParams([['', text]]).toString().slice(1)

/** The same error, cleaned: whoever was sent a secret may quote it, in what it says or as the reference of the call. */
export function cleaned(error: TandemError, clean: (text: string) => string): TandemError {
  const { code, params, traceId, cause } = error
  const entries = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? clean(value) : value,
  ])
  return new TandemError(code, Object.fromEntries(entries), { traceId: cleanTrace(traceId, clean), cause })
}

/** Null in place of a reference that holds anything else. */
export const cleanTrace = (traceId: string | null, clean: (text: string) => string): string | null =>
  traceId !== null && clean(traceId) === traceId ? traceId : null
