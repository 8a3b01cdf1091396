import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { reportFaults } from '../../../../main/app/coreProcess/faults'
import { TandemError } from '../../../../shared/errors'

function reported() {
  const calls: unknown[] = []
  const running = Object.assign(new EventEmitter(), {
    exit: vi.fn((code) => void calls.push(`exit ${code}`)),
  })
  reportFaults(running as unknown as NodeJS.Process, (fault) => void calls.push(fault))
  return { running, calls }
}

describe('reportFaults', () => {
  it('sends what nothing caught, without its words, before it ends the process', () => {
    const { running, calls } = reported()
    running.emit('uncaughtException', new TypeError('Ada Byron is no date'))
    expect(calls).toEqual([
      {
        type: 'fault',
        event: 'core.crash',
        facts: {
          name: 'TypeError',
          code: null,
          traceId: null,
          at: expect.arrayContaining([expect.stringMatching(/faults.test/)]),
        },
      },
      'exit 1',
    ])
    expect(JSON.stringify(calls)).not.toContain('Byron')
  })

  it('goes on after a rejection', () => {
    const { running, calls } = reported()
    running.emit('unhandledRejection', new TandemError('disk.full'))
    expect(calls).toEqual([
      expect.objectContaining({
        event: 'core.rejection',
        facts: expect.objectContaining({ code: 'disk.full' }),
      }),
    ])
  })
})
