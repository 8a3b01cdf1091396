import type { Check } from '../../../shared/diagnostics'
import type { CheckState } from '../../../shared/sentences/checks'

const marks: Record<CheckState, string> = { pass: 'ok  ', warn: 'WARN', fail: 'FAIL' }

/** What was looked at, one by one. Pure. */
export function checksText(checks: readonly Check[]): string {
  const width = String(checks.length).length
  return checks
    .flatMap(({ number, state, sentence, remedy }) => {
      const head = `${String(number).padStart(width)}  ${marks[state]}  ${sentence}`
      return remedy === null ? [head] : [head, `${' '.repeat(width + 8)}${remedy}`]
    })
    .join('\n')
}
