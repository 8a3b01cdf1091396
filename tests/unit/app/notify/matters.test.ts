import { describe, expect, it } from 'vitest'
import { type News, observe, remember } from '../../../../main/app/notify/matters'
import type { Accounts } from '../../../../shared/accounts'
import { type ErrorCode, TandemError } from '../../../../shared/errors'
import type { AppState } from '../../../../shared/state'
import { appState, lastRun, now, progress } from '../appState'

const minute = 60_000

const needed: Accounts = {
  highlevel: null,
  nozbe: { spaces: [], tokenEnd: '7f3a', addedAt: 0, checkedAt: 0, needsSignIn: true },
  keeping: 'protected',
  unread: null,
  signIn: null,
}

/** Plays states one after another, each so many minutes after the one before; answers what was told at each. */
function play(states: readonly (readonly [minutes: number, state: AppState])[], first = appState()) {
  let memory = remember(first)
  let time = now
  return states.map(([minutes, state]): News[] => {
    time += minutes * minute
    const observed = observe(memory, state, time)
    memory = observed.memory
    return observed.news
  })
}

let run = 7
const ended = (changes: Partial<AppState> = {}) => {
  run += 1
  return appState({ ...changes, lastRun: lastRun({ runId: run }) })
}
const failed = (code: ErrorCode = 'server.failed') =>
  ended({ status: 'error', error: new TandemError(code, { service: 'Nozbe', status: 500 }).report() })

const matters = (told: News[][]) => told.map((news) => news.map(({ matter }) => matter).join('+'))

describe('conflicts and approvals', () => {
  it('are told when they come to wait, once, and both together', () => {
    const waiting = { status: 'attention', conflicts: 2, approvals: 1 } as const
    const told = play([
      [5, ended()],
      [5, ended(waiting)],
      [5, ended(waiting)],
    ])
    expect(told).toEqual([
      [],
      [
        { matter: 'conflict', count: 2 },
        { matter: 'approval', count: 1 },
      ],
      [],
    ])
  })

  it('that wait at the start are on the screen already', () => {
    expect(play([[5, ended({ conflicts: 2 })]], appState({ conflicts: 2 }))).toEqual([[]])
  })

  it('that become more are told with the whole count, and not at every run', () => {
    const told = play([
      [5, ended({ conflicts: 1 })],
      [5, ended({ conflicts: 2 })],
      [5, ended({ conflicts: 3 })],
      [5, ended({ conflicts: 3 })],
      [5, ended({ conflicts: 3 })],
    ])
    expect(told).toEqual([[{ matter: 'conflict', count: 1 }], [], [], [{ matter: 'conflict', count: 3 }], []])
  })

  it('that are settled and come back are told again', () => {
    const told = play([
      [5, ended({ conflicts: 1 })],
      [5, ended()],
      [60, ended({ conflicts: 1 })],
    ])
    expect(matters(told)).toEqual(['conflict', '', 'conflict'])
  })

  it('are not told while a run is on, which may still settle them', () => {
    const told = play([
      [1, appState({ progress, status: 'syncing', conflicts: 1 })],
      [1, ended()],
    ])
    expect(told).toEqual([[], []])
  })
})

describe('a failure', () => {
  it('is told at the third run in a row, once, and so is that it is over', () => {
    const told = play([
      [5, failed()],
      [5, failed()],
      [5, failed()],
      [5, failed()],
      [5, ended()],
      [5, ended()],
    ])
    expect(matters(told)).toEqual(['', '', 'failure', '', 'recovered', ''])
    expect(told[2]).toMatchObject([{ runs: 3, error: { code: 'server.failed' } }])
  })

  it('counts anew after a run that went through, of which nothing is said', () => {
    const told = play([
      [5, failed()],
      [5, failed()],
      [5, ended()],
      [5, failed()],
      [5, failed()],
    ])
    expect(matters(told)).toEqual(['', '', '', '', ''])
  })

  it('to reach a service is told after an hour only: it passes by itself', () => {
    const offline = () => failed('network.offline')
    const told = play([
      [5, offline()],
      [5, offline()],
      [5, offline()],
      [30, offline()],
      [19, offline()],
      [1, offline()],
      [1, offline()],
    ])
    expect(matters(told)).toEqual(['', '', '', '', '', 'failure', ''])
  })

  it('that leaves no run behind counts too, by the run that was on', () => {
    const error = new TandemError('disk.full').report()
    const attempt = [
      [4, appState({ progress, status: 'syncing' })],
      [1, appState({ status: 'error', error })],
    ] as const
    expect(matters(play([...attempt, ...attempt, ...attempt]))).toEqual(['', '', '', '', '', 'failure'])
  })

  it('that is said again without a run is the same one', () => {
    const error = new TandemError('disk.full').report()
    const again = [1, appState({ status: 'error', error })] as const
    expect(matters(play([again, again, again, again]))).toEqual(['', '', '', ''])
  })

  it('is not over before a run went through', () => {
    const told = play([
      [5, failed()],
      [5, failed()],
      [5, failed()],
      [5, appState({ lastRun: lastRun({ runId: run }) })],
      [5, failed()],
    ])
    expect(matters(told)).toEqual(['', '', 'failure', '', ''])
  })
})

describe('a sign-in that is needed', () => {
  it('is told at the first run that finds it, once, until a run went through', () => {
    const told = play([
      [5, failed('auth.expired')],
      [5, failed('auth.expired')],
      [5, ended()],
      [5, failed('auth.refused')],
    ])
    expect(matters(told)).toEqual(['signIn', '', '', 'signIn'])
  })

  it('is told where an account says so', () => {
    const workspace = { id: 'real', name: 'Brightwater', practice: false }
    const told = play([[5, ended({ workspace, accounts: needed })]], appState({ workspace }))
    expect(matters(told)).toEqual(['signIn'])
  })

  it('of accounts that are not in use is no news', () => {
    expect(play([[5, ended({ accounts: needed })]])).toEqual([[]])
  })

  it('that was there at the start is told once: nothing moves until then', () => {
    const before = failed('auth.expired')
    expect(matters(play([[0, before]], before))).toEqual(['signIn'])
  })
})

it('another workspace begins anew', () => {
  const other = { id: 'other', name: 'Other', practice: false }
  const told = play([
    [5, ended({ workspace: other, conflicts: 4 })],
    [5, ended({ workspace: other, conflicts: 4 })],
  ])
  expect(told).toEqual([[], []])
})
