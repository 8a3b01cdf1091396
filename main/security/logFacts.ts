import { alertEvents, matters } from '../../shared/desktop'
import { kinds, services, triggers } from '../../shared/domain'
import { errorCodes } from '../../shared/errors'
import { fieldsOf } from '../../shared/fields'
import { triggerNames } from '../../shared/triggers'

/** The form that a fact must have. */
type Shape<T> = (value: unknown) => value is T

const oneOf = <T extends string>(...words: readonly T[]): Shape<T> => {
  const known = new Set<unknown>(words)
  return (value): value is T => known.has(value)
}
const text =
  (pattern: RegExp): Shape<string> =>
  (value): value is string =>
    typeof value === 'string' && pattern.test(value)
const number: Shape<number> = (value): value is number => typeof value === 'number' && Number.isFinite(value)
const flag: Shape<boolean> = (value): value is boolean => typeof value === 'boolean'

const errorCode = oneOf(...errorCodes)
/** `ENOSPC`, `ERR_SQLITE_ERROR`: what Node and SQLite give. */
const systemCode = text(/^E[A-Z]{2,15}$|^ERR(_[A-Z]{2,20}){1,5}$/)
/** Letters alone: a token has digits, too. */
const word = text(/^[a-zA-Z]{1,30}(-[a-zA-Z]{1,20}){0,3}$/)
const version = text(/^\d{1,4}(\.\d{1,4}){2}(-[a-z]{1,10}(\.\d{1,4})?)?$/)
const fieldNames = Object.values(fieldsOf).flatMap((fields) => fields.map(({ name }) => name))

/**
 * Everything that may be in the log beside the name of an event, with the form that it must have: numbers, codes and ids of
 * our own making. There is no place for a name, an address or a text.
 */
const shapes = {
  // A run.
  run: number,
  trigger: oneOf(...triggers),
  ms: number,
  changes: number,
  conflicts: number,
  /** Codes, with commas between them. */
  errors: (value): value is string =>
    typeof value === 'string' && value.split(',').every((code) => code === 'none' || errorCode(code)),
  // A failure.
  code: (value): value is string => errorCode(value) || systemCode(value),
  exitCode: number,
  /** Of a class of errors. */
  name: text(/^[a-zA-Z]{1,40}$/),
  traceId: text(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i),
  // A call.
  service: oneOf(...services),
  operation: text(/^[a-zA-Z_]{1,40}(\.[a-zA-Z_]{1,40}){0,3}$/),
  attempt: number,
  status: number,
  // What somebody did on a service.
  id: text(/^history-\d{1,12}$|^upcoming$/),
  what: oneOf(...triggerNames),
  kind: oneOf(...kinds),
  /** `custom` for whichever field that the location has of its own, `contact` for the one that a record belongs to. */
  field: oneOf(...fieldNames, 'custom', 'contact'),
  // The application.
  version,
  electron: version,
  hidden: flag,
  /** What a notification or an alert was about. */
  matter: oneOf(...matters, ...alertEvents),
  permission: word,
  reason: word,
} as const satisfies Record<string, Shape<string | number | boolean>>

type Field = keyof typeof shapes
type Of<S> = S extends Shape<infer T> ? T : never

/** What happened, in numbers, codes and ids. */
export type LogFacts = { readonly [F in Field]?: Of<(typeof shapes)[F]> | null }

/**
 * Facts as they stand in a line: `run=12 trigger=schedule`. One that has no place in the log is left out, and one that has
 * not its form shows as `?`, whatever the types let through. Pure.
 */
export const factsText = (facts: LogFacts): string =>
  Object.entries(facts)
    .filter(([name]) => Object.hasOwn(shapes, name))
    .map(([name, value]) => `${name}=${value == null ? 'none' : shapes[name as Field](value) ? value : '?'}`)
    .join(' ')

/** Whether a fact that is read in a line, by its name and as it stands there, has the form that the log gives it. Pure. */
export function isFactInLog(name: string, text: string): boolean {
  if (!Object.hasOwn(shapes, name)) return false
  const isShaped: (value: unknown) => boolean = shapes[name as Field]
  return text === 'none' || text === '?' || [text, ...asOther(text)].some(isShaped)
}

/** What else a text may stand for. */
function asOther(text: string): (number | boolean)[] {
  if (text === 'true' || text === 'false') return [text === 'true']
  return /^-?[\d.]+$/.test(text) ? [Number(text)] : []
}
