import { difference, type Segment } from './difference'

export interface ThreeWay {
  highlevel: Segment[]
  base: Segment[]
  nozbe: Segment[]
}

/**
 * The words of each side that the last agreed text does not have, and its words that a side does not have. Without one, the
 * words that the sides do not share. Pure.
 */
export function threeWay(highlevel: string, base: string | null, nozbe: string): ThreeWay {
  if (base === null) {
    const { before, after } = difference(highlevel, nozbe)
    return { highlevel: before, base: [], nozbe: after }
  }
  const first = difference(base, highlevel)
  const second = difference(base, nozbe)
  return { highlevel: first.after, base: united(first.before, second.before), nozbe: second.after }
}

/** Two markings of one text in one: what either of them marks is marked. */
function united(a: readonly Segment[], b: readonly Segment[]): Segment[] {
  const text = a.map((segment) => segment.text).join('')
  const marked = [...marks(a), ...marks(b)].sort(([from], [other]) => from - other)
  const result: Segment[] = []
  let at = 0
  for (const [from, to] of marked) {
    if (to <= at) continue
    const start = Math.max(from, at)
    if (start > at) result.push({ text: text.slice(at, start), differs: false })
    const last = result.at(-1)
    if (last?.differs && start === at) last.text += text.slice(start, to)
    else result.push({ text: text.slice(start, to), differs: true })
    at = to
  }
  if (at < text.length) result.push({ text: text.slice(at), differs: false })
  return result
}

function marks(segments: readonly Segment[]): [from: number, to: number][] {
  let at = 0
  return segments.flatMap(({ text, differs }): [number, number][] => {
    const from = at
    at += text.length
    return differs ? [[from, at]] : []
  })
}
