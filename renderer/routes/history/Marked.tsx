import type { Segment } from '../../words/difference'
import styles from './Marked.module.css'

interface MarkedProps {
  segments: readonly Segment[]
  /** What the words that differ are: gone, or new. */
  as: 'del' | 'ins'
}

/** A text with the words marked that differ from the other one. */
export function Marked({ segments, as: Element }: MarkedProps) {
  return segments.map(({ text, differs }, index) =>
    differs ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its place in the text
      <Element key={index} className={styles[Element]}>
        {text}
      </Element>
    ) : (
      text
    ),
  )
}
