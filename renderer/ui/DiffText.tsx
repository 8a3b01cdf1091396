import type { Service } from '../../shared/domain'
import type { Segment } from '../words/difference'
import styles from './DiffText.module.css'

interface DiffTextProps {
  segments: readonly Segment[]
  /** Whose words they are: those of a side, or those of the last agreed value, which a side no longer has. */
  of: Service | 'base'
}

/** A text with the words marked that differ, by tint and line; to those who listen as inserted or deleted. */
export function DiffText({ segments, of }: DiffTextProps) {
  const Element = of === 'base' ? 'del' : 'ins'
  return segments.map(({ text, differs }, index) =>
    differs ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its place in the text
      <Element key={index} className={styles[of]}>
        {text}
      </Element>
    ) : (
      text
    ),
  )
}
