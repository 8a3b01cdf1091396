import { describe, expect, test } from 'vitest'
import { add, closingLine, fromPlaywright, fromVitest, judge, none } from '../../../build/checks/counts.mjs'
import { stepLine } from '../../../build/checks/report.mjs'
import { selectSteps } from '../../../build/checks/select.mjs'
import { steps } from '../../../build/checks/steps.mjs'

describe('counting', () => {
  test('vitest', () => {
    const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }
    expect(fromVitest(report)).toEqual({ passed: 5, failed: 1, skipped: 3 })
  })

  test('Playwright; a flaky test is a failure', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } }
    expect(fromPlaywright(report)).toEqual({ passed: 5, failed: 2, skipped: 2 })
  })

  test('a good run is what its report says', () => {
    const good = { passed: 3, failed: 0, skipped: 1 }
    expect(judge(good, 0)).toEqual(good)
  })

  test('a run that failed without a failed test, without a report or without tests counts as one failure', () => {
    expect(judge({ passed: 3, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
    expect(judge(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(judge(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(judge({ passed: 0, failed: 0, skipped: 4 }, 0)).toEqual({ passed: 0, failed: 1, skipped: 4 })
  })

  test('the closing line adds up all steps', () => {
    const total = [none, { passed: 1, failed: 0, skipped: 0 }, { passed: 10, failed: 2, skipped: 3 }].reduce(
      add,
    )
    expect(closingLine(total)).toBe('11 passed, 2 failed, 3 skipped')
  })
})

describe('a step in one line', () => {
  test('a check', () => {
    expect(stepLine('lint', { passed: 1, failed: 0, skipped: 0 }, 1.23)).toMatch(/^lint +ok +1\.2 s$/)
    expect(stepLine('lint', { passed: 0, failed: 1, skipped: 0 }, 1)).toMatch(/^lint +failed +1\.0 s$/)
  })

  test('a check that could not be made', () => {
    expect(stepLine('audit', { passed: 0, failed: 0, skipped: 1 }, 1)).toMatch(/^audit +skipped +1\.0 s$/)
  })

  test('a test run', () => {
    expect(stepLine('unit', { passed: 7, failed: 2, skipped: 1 }, 61)).toMatch(
      /^unit +2 failed, 7 passed, 1 skipped +61\.0 s$/,
    )
  })
})

describe('choosing steps', () => {
  const names = (args: string[]) => selectSteps(steps, args).chosen.map(({ name }) => name)

  test('all of them by default, and each need comes before the step that has it', () => {
    expect(names([])).toEqual(steps.map(({ name }) => name))
    steps.forEach(({ needs = [] }, index) => {
      const earlier = steps.slice(0, index).map(({ name }) => name)
      expect(earlier).toEqual(expect.arrayContaining(needs))
    })
  })

  test('the named ones with what they need', () => {
    expect(names(['unit'])).toEqual(['packages', 'unit'])
    expect(names(['e2e'])).toEqual(['packages', 'system', 'electron', 'build', 'package', 'e2e'])
  })

  test('what follows -- is for the test runner', () => {
    const { chosen, passedOn } = selectSteps(steps, ['unit', '--', '-t', 'merge'])
    expect(chosen.map(({ name }) => name)).toEqual(['packages', 'unit'])
    expect(passedOn).toEqual(['-t', 'merge'])
  })

  test('an unknown name is reported', () => {
    expect(selectSteps(steps, ['unit', 'unti']).unknown).toEqual(['unti'])
  })
})
