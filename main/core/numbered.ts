import type { Check } from '../../shared/diagnostics'
import { type CheckCode, type CheckParams, sayCheck } from '../../shared/sentences/checks'

/** What was found, as checks that are numbered on from those before. Pure. */
export const numbered = (
  found: readonly (readonly [CheckCode, CheckParams])[],
  before: readonly Check[] = [],
): Check[] => [
  ...before,
  ...found.map(([code, params], index) => ({
    number: before.length + index + 1,
    code,
    params,
    ...sayCheck(code, params, 'en'),
  })),
]
