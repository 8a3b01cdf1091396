import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsText, type LogFacts } from '../../../main/security/logFacts'
import { redact } from '../../../main/security/redact'

const traceId = '0b8f2f4e-15a1-4c4a-9d0e-6f3b1c2d7e88'

describe('facts of a log line', () => {
  it('are numbers, codes and ids', () => {
    const facts: LogFacts = {
      run: 12,
      trigger: 'schedule',
      ms: 13_562,
      errors: 'auth.refused,request.refused',
      code: 'ERR_SQLITE_ERROR',
      traceId,
      operation: 'project_sections.list',
      status: null,
      version: '0.1.0-beta.2',
      hidden: false,
      reason: 'clean-exit',
    }
    expect(factsText(facts)).toBe(
      'run=12 trigger=schedule ms=13562 errors=auth.refused,request.refused code=ERR_SQLITE_ERROR ' +
        `traceId=${traceId} operation=project_sections.list status=none version=0.1.0-beta.2 hidden=false reason=clean-exit`,
    )
  })

  it('have the form that their name asks for, whatever the types let through', () => {
    const odd = { run: 'Ada', code: 'no.such', field: 'Ada', traceId: 'pit-1', service: 'x', hidden: 'yes' }
    expect(factsText(odd as unknown as LogFacts)).toBe('run=? code=? field=? traceId=? service=? hidden=?')
  })

  it('are left out where they have no place in the log', () => {
    const more = { run: 1, contact: 'Ada', constructor: 'Ada', toString: 'Ada' }
    expect(factsText(more as unknown as LogFacts)).toBe('run=1')
  })

  it('have no place for a token or a sentence', () => {
    const names = ['run', 'trigger', 'errors', 'code', 'name', 'traceId', 'operation', 'id', 'what', 'field']
    const more = ['version', 'electron', 'permission', 'reason', 'kind', 'service', 'status', 'ms', 'other']
    const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.']
    const token = fc
      .array(fc.constantFrom(...letters), { minLength: 12, maxLength: 60 })
      .map((list) => `${list.join('')}7x7`)
    const sentence = fc.tuple(token, token).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.constantFrom(...names, ...more), fc.oneof(token, sentence), (name, secret) => {
        expect(factsText({ [name]: secret } as LogFacts)).not.toContain(secret)
      }),
      { numRuns: 2000, seed: 17 },
    )
  })
})

describe('the net under a log line', () => {
  it('lets a trace id through, and only as one', () => {
    const line = `call service=highlevel status=500 traceId=${traceId} ms=4`
    expect(redact(line)).toBe(line)
    expect(redact(`traceId=${traceId}`)).toBe(`traceId=${traceId}`)
    for (const text of [
      `token=${traceId}`,
      `pit-${traceId}`,
      `x traceId=${traceId}9 y`,
      `xtraceId=${traceId}`,
    ])
      expect(redact(text)).not.toContain(traceId)
  })
})
