import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundleOf } from '../../../../main/core/data/bundle'
import type { OpenWorkspace } from '../../../../main/core/practiceWorkspace'
import { openStore } from '../../../../main/store/store'
import type { Check } from '../../../../shared/diagnostics'
import type { ErrorCode } from '../../../../shared/errors'
import type { RunReport } from '../../../../shared/report'
import { appState } from '../../app/appState'

/** A workspace and a state in which every text is the planted one, wherever there is place for a text. */
function planted(text: string) {
  const store = openStore(':memory:', 0)
  const runId = store.runs.begin('manual', 1)
  const params = { detail: text }
  const error = { code: 'request.refused', message: text, remedy: text, params, traceId: text } as const
  const report = {
    runId,
    trigger: 'manual',
    startedAt: '2026-05-12T09:00:00.000Z',
    finishedAt: '2026-05-12T09:00:01.000Z',
    changes: [],
    errors: [error],
  }
  store.runs.finish(runId, report as unknown as RunReport, 2)
  store.meta.set('mapping', {
    contact: [{ field: text, direction: 'both', conflict: 'ask' }],
    task: [],
    note: [],
    appointment: [],
  })
  const check: Check = {
    number: 1,
    code: 'service.failed',
    state: 'fail',
    params: { service: text, code: text, message: text, remedy: text },
    sentence: text,
    remedy: text,
  }
  const session = {
    workspace: { name: text, id: text, layout: 'section', highlevel: { locationId: text } },
  }
  const at = '2026-05-12T09:00:00.000+02:00'
  return {
    open: { store, session, practice: false } as unknown as OpenWorkspace,
    checks: [check],
    state: appState({
      workspace: { id: text, name: text, practice: false },
      error: { ...error, code: text as ErrorCode },
    }),
    log: [
      text,
      `${at} info start ${text}`,
      `${at} info start version=${text}`,
      `${at} info start who=${text}`,
    ],
    close: store.close,
  }
}

const system = { version: '1.0.0', platform: 'linux', arch: 'x64', at: 0 }

describe('the report for support', () => {
  const secret = fc.oneof(
    fc.stringMatching(/^pit-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{12}$/),
    fc.stringMatching(/^[A-Za-z0-9_-]{24,60}$/),
    fc.stringMatching(/^[A-Z][a-z]{5,9}$/),
    fc.stringMatching(/^[A-Z][a-z]{5,9} O'[A-Z][a-z]{5,9}$/),
    fc.stringMatching(/^[a-z]{3,8}\.[a-z]{3,8}@[a-z]{3,8}\.com$/),
    fc.stringMatching(/^\+48 [1-9]\d\d \d{3} \d{3}$/),
    fc.stringMatching(/^https:\/\/[a-z]{5,10}\.example\/[a-z]{5,10}$/),
    fc.string({ minLength: 8, maxLength: 40 }).filter((text) => /[^\w .-]/.test(text)),
  )

  it('never has a token, a name or an address in it, wherever they were', () => {
    fc.assert(
      fc.property(secret, (text) => {
        const { close, ...facts } = planted(text)
        const bundle = bundleOf({ ...system, ...facts })
        close()
        expect(bundle).not.toContain(text)
        expect(bundle).not.toContain(JSON.stringify(text).slice(1, -1))
      }),
      { numRuns: 150 },
    )
  })

  it('has what support needs: codes, counts, times, and the log as Tandem writes it', () => {
    const { close, ...facts } = planted('Ada Byron')
    const line = '2026-05-12T09:00:00.000+02:00 info run.ended run=12 trigger=schedule errors=none'
    const bundle = JSON.parse(bundleOf({ ...system, ...facts, log: [line, 'Ada Byron'] }))
    close()
    expect(bundle.log).toEqual([line])
    expect(bundle.checks).toEqual([{ number: 1, code: 'service.failed', state: 'fail', error: '?' }])
    expect(bundle.workspace.mapping).toEqual([
      { kind: 'contact', field: 'custom', direction: 'both', conflict: 'ask' },
    ])
    expect(bundle.workspace.runs).toMatchObject([
      { runId: 1, errors: [{ code: 'request.refused', traceId: null }] },
    ])
    expect(bundle.tandem).toMatchObject({ version: '1.0.0', platform: 'linux' })
  })
})
