/** One line of formatted JSON. */
export interface JsonLine {
  /** By the places of its values from the outside: `/0/3`. What closes has that of what it closes. */
  path: string
  depth: number
  /** Name of the property; null in a list. */
  name: string | null
  type: 'text' | 'number' | 'word' | 'open' | 'close'
  /** Without name and comma. */
  text: string
  /** Elements of what opens here, which can be folded; null for everything else. */
  elements: number | null
  isFolded: boolean
  comma: boolean
}

const brackets = (value: object): readonly [open: string, close: string] =>
  Array.isArray(value) ? ['[', ']'] : ['{', '}']

/** A value as formatted JSON, without what is inside the folded ones. Pure. */
export function jsonLines(value: unknown, folded: ReadonlySet<string>): JsonLine[] {
  const lines: JsonLine[] = []
  const add = (one: unknown, name: string | null, path: string, depth: number, comma: boolean): void => {
    const line = { path, depth, name, comma, elements: null, isFolded: false }
    if (typeof one !== 'object' || one === null) {
      lines.push({ ...line, type: typeOf(one), text: JSON.stringify(one) ?? 'null' })
      return
    }
    const [open, close] = brackets(one)
    const elements: readonly (readonly [string | null, unknown])[] = Array.isArray(one)
      ? one.map((element) => [null, element] as const)
      : Object.entries(one)
    if (elements.length === 0) {
      lines.push({ ...line, type: 'word', text: open + close })
      return
    }
    const isFolded = folded.has(path)
    const outer = { ...line, type: 'open' as const, elements: elements.length, isFolded }
    if (isFolded) {
      lines.push({ ...outer, text: `${open}…${close}` })
      return
    }
    lines.push({ ...outer, text: open, comma: false })
    elements.forEach(([inner, element], index) => {
      add(element, inner, `${path}/${index}`, depth + 1, index < elements.length - 1)
    })
    lines.push({ ...line, name: null, type: 'close', text: close })
  }
  add(value, null, '', 0, false)
  return lines
}

const typeOf = (value: unknown): 'text' | 'number' | 'word' =>
  typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'word'

/** The paths of all that can be folded inside of a value. Pure. */
export const foldable = (value: unknown): string[] =>
  jsonLines(value, new Set()).flatMap(({ type, path }) => (type === 'open' && path !== '' ? [path] : []))

/** To which line a key leads, past those that only close; null for a key that leads nowhere. Pure. */
export function lineTarget(lines: readonly JsonLine[], from: number, key: string): number | null {
  const next = (start: number, step: 1 | -1): number => {
    for (let index = start; index >= 0 && index < lines.length; index += step)
      if (lines[index]?.type !== 'close') return index
    return from
  }
  if (key === 'ArrowDown') return next(from + 1, 1)
  if (key === 'ArrowUp') return next(from - 1, -1)
  if (key === 'Home') return next(0, 1)
  if (key === 'End') return next(lines.length - 1, -1)
  return null
}

/** The line that opens what a line is in; the line itself where it is in nothing. Pure. */
export function parentOf(lines: readonly JsonLine[], index: number): number {
  const depth = lines[index]?.depth ?? 0
  const parent = lines.slice(0, index).findLastIndex((line) => line.type === 'open' && line.depth < depth)
  return parent === -1 ? index : parent
}
