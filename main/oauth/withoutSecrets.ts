/** A JSON value with these texts taken out of it, as they are and as an address or form would carry them. */
export function withoutSecrets(value: unknown, secrets: readonly string[]): unknown {
  const forms = secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]).filter(Boolean)
  const clean = (text: string) => forms.reduce((rest, form) => rest.replaceAll(form, '…'), text)
  // A reviver sees every text, however deep; JSON has made plain values of everything.
  return JSON.parse(JSON.stringify(value), (_, part) => (typeof part === 'string' ? clean(part) : part))
}
