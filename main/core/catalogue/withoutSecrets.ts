/** What a service calls what nobody else may see. */
const secretName = /(token|secret|password|authorization|api_?key)$/i

/**
 * An answer as it can be shown: what stands under the name of a secret is hidden, and tokens are taken out of every text
 * by `clean`. Pure, if that is.
 */
export function withoutSecrets(value: unknown, clean: (text: string) => string): unknown {
  if (typeof value === 'string') return clean(value)
  if (Array.isArray(value)) return value.map((one) => withoutSecrets(one, clean))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      clean(name),
      secretName.test(name) && typeof inner === 'string' && inner !== ''
        ? '[secret]'
        : withoutSecrets(inner, clean),
    ]),
  )
}
