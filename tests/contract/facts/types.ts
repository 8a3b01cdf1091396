import type { Written } from './facts'

export interface TypeContext {
  shapes: Readonly<Record<string, Written>>
  /** Whether it is sent to the service: what only the service writes must then be left out. */
  sent: boolean
  /** Whether properties may be missing that have to be there otherwise. */
  partial?: boolean
}

export interface Property {
  name: string
  type: Written
  required: boolean
  /** Only the service writes it. */
  readOnly: boolean
}

/** The properties of an object as the facts write it. Pure. */
export const propertiesOf = (written: Readonly<Record<string, Written>>): Property[] =>
  Object.entries(written).map(([marked, type]) => ({
    name: marked.replace(/[!~]+$/, ''),
    type,
    required: /!~?$/.test(marked),
    readOnly: marked.endsWith('~'),
  }))

/** What a type written as one text may be: `string | null` is two. Pure. */
export const alternativesOf = (type: string): string[] => {
  const bare = type.match(/^[[{](.*)[\]}]$/)
  return bare ? [type] : type.split(' | ')
}

/** The object behind a type, where it is one: of `#Task`, of `partial #Task`, or written out. Pure. */
export function shapeOf(
  type: Written | null | undefined,
  shapes: TypeContext['shapes'],
): Readonly<Record<string, Written>> | undefined {
  if (typeof type !== 'string') return type ?? undefined
  const name = /^(?:partial )?#(\w+)$/.exec(type)?.[1]
  return name === undefined ? undefined : shapeOf(shapes[name], shapes)
}

/**
 * What of a value its type does not allow, one line each: `body.title is a number`. An index in a list is written `[]`, so that
 * all its items say the same. Pure.
 */
export function typeFaults(value: unknown, type: Written, where: string, context: TypeContext): string[] {
  if (typeof type !== 'string') return objectFaults(value, type, where, context)
  const tried = alternativesOf(type).map((one) => alternativeFaults(value, one, where, context))
  if (tried.some(({ length }) => length === 0)) return []
  const words = alternativesOf(type).filter((one) => one.startsWith("'"))
  if (words.length > 0 && typeof value === 'string') return [`${where} is none of ${words.join(', ')}`]
  const [fewest = []] = tried.sort((a, b) => a.length - b.length)
  return fewest
}

function alternativeFaults(value: unknown, type: string, where: string, context: TypeContext): string[] {
  if (type === 'any') return []
  const wrong = [`${where} ${nameOf(value)}`]
  const [, part, name] = /^(partial )?#(\w+)$/.exec(type) ?? []
  if (name !== undefined) {
    const partial = context.partial === true || part !== undefined
    return typeFaults(value, context.shapes[name] ?? 'any', where, { ...context, partial })
  }
  const inner = type.slice(1, -1)
  if (type.startsWith('[')) {
    if (!Array.isArray(value)) return wrong
    return distinct(value.flatMap((item) => typeFaults(item, inner, `${where}[]`, context)))
  }
  if (type.startsWith('{')) {
    if (!isObject(value)) return wrong
    return distinct(Object.values(value).flatMap((item) => typeFaults(item, inner, `${where}{}`, context)))
  }
  if (type.startsWith("'")) return value === inner ? [] : wrong
  return isOfType(value, type) ? [] : wrong
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null
    case 'object':
      return isObject(value)
    case 'integer':
      return Number.isInteger(value)
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === type
    default:
      if (Number.isNaN(Number(type))) throw new Error(`The facts have a type ${type}.`)
      return value === Number(type)
  }
}

function objectFaults(
  value: unknown,
  written: Readonly<Record<string, Written>>,
  where: string,
  context: TypeContext,
): string[] {
  if (!isObject(value)) return [`${where} ${nameOf(value)}`]
  const properties = propertiesOf(written)
  const isNeeded = ({ required, readOnly }: Property) =>
    required && !context.partial && !(context.sent && readOnly)
  const within: TypeContext = { ...context, partial: false }
  return [
    ...properties
      .filter((property) => isNeeded(property) && !(property.name in value))
      .map(({ name }) => `${where}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, one]) => {
      const property = properties.find((known) => known.name === name)
      if (!property) return [`${where}.${name} is not described`]
      if (property.readOnly && context.sent) return [`${where}.${name} is the service’s to write`]
      return typeFaults(one, property.type, `${where}.${name}`, within)
    }),
  ]
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const nameOf = (value: unknown): string =>
  value === null
    ? 'is null'
    : Array.isArray(value)
      ? 'is a list'
      : isObject(value)
        ? 'is an object'
        : `is a ${typeof value}`

const distinct = (faults: string[]): string[] => [...new Set(faults)]
