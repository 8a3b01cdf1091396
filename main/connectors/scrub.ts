/** Keeps tokens out of what is quoted of a service: one may echo what it was sent. */
export interface Scrub {
  /** Told of every token that is sent. */
  remember(token: string): void
  /** A text without the tokens that were sent, and without what looks like one. */
  clean(text: string): string
}

const mark = '[secret]'

/** A renewed token may be quoted together with the one before. */
const remembered = 3

/** What is shorter is a word, and would take it out of every sentence. */
const shortest = 8

/** A value that is no plain word: it has a digit, or is longer than words are. */
const value = String.raw`(?=[^\s"',;}\]]*\d|[^\s"',;}\]]{20,})[^\s"',;}\]]{8,}`

const looks: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [new RegExp(String.raw`\b(bearer|basic|apikey)\s+${value}`, 'gi'), `$1 ${mark}`],
  [
    new RegExp(
      String.raw`\b(authorization|\w*token|password|\w*secret|code)(\\?["']?\s*[:=]\s*\\?["']?)${value}`,
      'gi',
    ),
    `$1$2${mark}`,
  ],
  // HighLevel's private integration tokens, and signed tokens.
  [/\bpit-[\w-]{8,}/gi, mark],
  [/\beyJ[\w-]{8,}(?:\.[\w-]*){0,2}/g, mark],
]

/** A text without what looks like a token. Words and ids, which tell the user what is meant, stay. Pure. */
export const withoutSecrets = (text: string): string =>
  looks.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text)

export function createScrub(): Scrub {
  let sent: string[] = []
  return {
    remember: (token) => {
      if (token.length < shortest || sent.includes(token)) return
      sent = [token, ...sent].slice(0, remembered)
    },
    clean: (text) =>
      withoutSecrets(
        sent
          .flatMap((token) => [token, encodeURIComponent(token)])
          .reduce((rest, token) => rest.replaceAll(token, mark), text),
      ),
  }
}
