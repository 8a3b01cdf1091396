import { TandemError } from '../../shared/errors'

const replacements: readonly (readonly [pattern: RegExp, mark: string])[] = [
  [/[a-z][a-z0-9+.-]*:\/\/[^\s"'<>)\]]+/gi, '[address]'],
  [/[^\s"'<>()[\]:,;=]+@[^\s"'<>()[\]:,;=]+/g, '[e-mail]'],
  [/\b(bearer|basic|apikey)\s+[^\s"',;}\]]+/gi, '$1 [secret]'],
  [
    /\b(authorization|\w*token|password|\w*secret)(["']?\s*[:=]\s*)("[^"]*"|'[^']*'|[^\s"',;}\]]+(?: \[secret\])?)/gi,
    '$1$2[secret]',
  ],
  // What is long and has a digit, or is very long, is a token; our own codes and numbers are shorter.
  [/(?=[\w+/=.-]*\d)[\w+/=.-]{20,}|[\w+/=.-]{36,}/g, '[secret]'],
  [/\+?\d[\d\s().-]{6,}\d/g, '[number]'],
]

/**
 * A last net under the logs: takes addresses, e-mails, phone numbers and whatever looks like a token out of a text.
 * Names cannot be told from other words, so texts of users are never given to the log in the first place.
 */
export const redact = (text: string): string =>
  text
    .slice(0, longest)
    .split(traced)
    .map((part, index) => (index % 2 === 1 ? part : inPart(part)))
    .join('')

const inPart = (text: string): string =>
  replacements.reduce((rest, [pattern, mark]) => rest.replace(pattern, mark), text)

/** By what a service's support finds a call. It looks like a token, and proves nothing to anybody. */
const traced = /(?<=^|\s)(traceId=[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=$|\s)/i

/** A log line is short; what is longer is cut before anything is looked for in it. */
const longest = 2000

export interface ErrorFacts {
  name: string
  code: string | null
  traceId: string | null
  /** Where it was thrown: function and file of our own code, innermost first. */
  at: string[]
}

const framesKept = 6

/**
 * What may be logged of a thrown value. Its message may quote what a user wrote, and paths name the user, so neither
 * is part of it.
 */
export function errorFacts(thrown: unknown): ErrorFacts {
  if (!(thrown instanceof Error)) return { name: typeof thrown, code: null, traceId: null, at: [] }
  const code = 'code' in thrown && isCode(thrown.code) ? thrown.code : null
  const stack = (thrown.stack ?? '').replace(thrown.message, '')
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: isCode(thrown.name) ? thrown.name : 'Error',
    code,
    traceId: thrown instanceof TandemError ? thrown.traceId : null,
    at: frames.slice(0, framesKept).map(place),
  }
}

const isCode = (value: unknown): value is string => typeof value === 'string' && /^[\w.]{1,40}$/.test(value)

/** `    at async run (file:///home/ada/tandem/out/main/index.js:10:5)` becomes `run index.js:10:5`. */
function place(line: string): string {
  const [, name, file, position] =
    /at (?:async )?(?:(.+?) \()?(?:.*[\\/])?([^\\/()]+?)(:\d+:\d+)\)?$/.exec(line) ?? []
  return file === undefined ? '?' : `${name ?? '-'} ${file}${position}`
}
