import type { Answer, UnknownId } from '../../../shared/findings'

/** What is known of how the services behave, where their documents leave that open. */
export interface Knowledge {
  answer(id: UnknownId): Answer
  /** Told what normal work showed. */
  learn(id: UnknownId, answer: Answer): void
}

/** Knows nothing at first, and nothing any more after a restart. */
export function freshKnowledge(): Knowledge {
  const answers = new Map<UnknownId, Answer>()
  return {
    answer: (id) => answers.get(id) ?? 'unknown',
    learn: (id, answer) => void answers.set(id, answer),
  }
}

/** The number found, but at most `most`; `standard` where none is known. */
export function numberOf(
  knowledge: Knowledge,
  id: UnknownId,
  { standard, most }: { standard: number; most: number },
): number {
  const answer = knowledge.answer(id)
  return typeof answer === 'number' && answer >= 1 ? Math.min(answer, most) : standard
}
