export interface Segment {
  text: string
  /** Whether this part is not in the other text. */
  differs: boolean
}

interface Word {
  /** The white space in front of it. */
  blank: string
  text: string
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
/** Comparing takes time by the product of both word counts; beyond this only the common ends count as equal. */
const mostPairs = 250_000

/** Which words of two texts differ: the fewest that must go from `before` and come to `after`. */
export function difference(before: string, after: string): { before: Segment[]; after: Segment[] } {
  const a = wordsOf(before)
  const b = wordsOf(after)
  let start = 0
  while (start < a.length && start < b.length && a[start]?.text === b[start]?.text) start++
  const rest = Math.min(a.length, b.length) - start
  let end = 0
  while (end < rest && a.at(-1 - end)?.text === b.at(-1 - end)?.text) end++

  const middleA = a.slice(start, a.length - end)
  const middleB = b.slice(start, b.length - end)
  const [keptA, keptB] =
    middleA.length * middleB.length > mostPairs ? [[], []] : commonWords(middleA, middleB)
  const isKept = (all: Word[], kept: number[]) => {
    const middle = new Set(kept)
    return (index: number) => index < start || index >= all.length - end || middle.has(index - start)
  }
  return { before: segments(a, isKept(a, keptA)), after: segments(b, isKept(b, keptB)) }
}

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let blank = ''
  for (const { segment } of segmenter.segment(text)) {
    if (segment.trim() === '') blank += segment
    else {
      words.push({ blank, text: segment })
      blank = ''
    }
  }
  return words
}

/** The indexes, in each list, of the words of their longest common subsequence. */
function commonWords(a: Word[], b: Word[]): [number[], number[]] {
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const same = a[i]?.text === b[j]?.text
      lengths[i * width + j] = same ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }

  const inA: number[] = []
  const inB: number[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]?.text === b[j]?.text) {
      inA.push(i++)
      inB.push(j++)
    } else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return [inA, inB]
}

/** Joins words that are alike; the white space between two words that differ is marked with them. */
function segments(words: Word[], isKept: (index: number) => boolean): Segment[] {
  const result: Segment[] = []
  words.forEach(({ blank, text }, index) => {
    const differs = !isKept(index)
    const last = result.at(-1)
    if (last?.differs === differs) last.text += blank + text
    else if (blank === '' || !last) result.push({ text: blank + text, differs })
    else if (differs) {
      last.text += blank
      result.push({ text, differs })
    } else result.push({ text: blank + text, differs })
  })
  return result
}
