/** A fault that the check finds, and that is meant to be there. */
export interface Deviation {
  /** What it is about, as a heading. */
  name: string
  /** The operations, as the documents write them; `*` for anything. */
  operations: readonly string[]
  /** The faults, as the check writes them; `*` for anything. */
  faults: readonly string[]
  /** What is right, and how that is known. */
  why: string
}

/** The deviation that a fault is, if any. Pure. */
export const deviationOf = (
  all: readonly Deviation[],
  operation: string,
  fault: string,
): Deviation | undefined =>
  all.find(
    ({ operations, faults }) =>
      operations.some((pattern) => isLike(pattern, operation)) &&
      faults.some((pattern) => isLike(pattern, fault)),
  )

const isLike = (pattern: string, text: string): boolean =>
  new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`).test(text)

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
