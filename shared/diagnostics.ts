import type { CheckCode, CheckParams, CheckState } from './sentences/checks'

/** One thing that was looked at. */
export interface Check {
  /** From 1, in the order in which they are shown. */
  number: number
  code: CheckCode
  state: CheckState
  params: CheckParams
  /** What was found. */
  sentence: string
  /** What to do; null where nothing needs to be done. */
  remedy: string | null
}
