let codes: Map<string, string> | undefined

/** The ISO 3166 code, e.g. `IE`, of a code or an English name of a country; null when it is neither. */
export function countryCode(text: string): string | null {
  const wanted = text.trim().toLowerCase()
  if (/^[a-z]{2}$/.test(wanted)) return new Intl.Locale(`und-${wanted}`).region ?? null
  codes ??= codesByName()
  return codes.get(wanted) ?? null
}

function codesByName(): Map<string, string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const found = new Map<string, string>()
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second
      const name = names.of(code)?.toLowerCase()
      // Former codes, such as UK for GB, have the name of the present one.
      if (name && new Intl.Locale(`und-${code}`).region === code) found.set(name, code)
    }
  }
  return found
}
