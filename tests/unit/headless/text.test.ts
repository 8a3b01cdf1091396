import { expect, it } from 'vitest'
import { errorText } from '../../../main/headless/text/error'
import { eventsText } from '../../../main/headless/text/events'
import { historyText } from '../../../main/headless/text/history'
import { verifyText } from '../../../main/headless/text/verify'
import { waitingText } from '../../../main/headless/text/waiting'
import { TandemError } from '../../../shared/errors'
import type { HistoryEntry } from '../../../shared/report'

it('says what waits, and whom it concerns', () => {
  const ids = { recordIds: { highlevel: 'h', nozbe: 'n' } }
  const conflict = { type: 'conflict', id: 4, kind: 'contact', contact: 'Anna', title: null, ...ids } as const
  expect(waitingText({ ...conflict, field: 'tags', base: [], highlevel: ['a', 'b'], nozbe: null })).toBe(
    'Conflict 4: tags of the contact Anna was (empty); HighLevel says “a, b”, Nozbe says (empty) (resolve 4).',
  )
  expect(waitingText({ ...conflict, field: null, base: null, highlevel: null, nozbe: null })).toContain(
    'deleted on one side and edited on the other',
  )
  const approval = {
    type: 'approval',
    id: 2,
    kind: 'task',
    op: 'delete',
    service: 'nozbe',
    contact: 'Anna',
  } as const
  const why = { reason: 'It was deleted on the other side.', records: [] }
  expect(waitingText({ ...approval, title: 'Call', count: 1, ...why })).toBe(
    'Approval 2: delete the task “Call” of Anna in Nozbe? It was deleted on the other side. Rejecting restores it in HighLevel. (approve 2, reject 2)',
  )
  expect(waitingText({ ...approval, title: 'Call', count: 30, ...why })).toContain(
    'delete 30 records, first the',
  )
  const onTask = { ...conflict, kind: 'task', title: 'Call', field: 'title', base: 'Call' } as const
  expect(waitingText({ ...onTask, highlevel: 'Ring', nozbe: 'Write' })).toContain(
    'title of the task “Call” of Anna',
  )
  const gone = {
    type: 'gone',
    kind: 'task',
    contact: 'Anna',
    title: 'Call',
    service: 'nozbe',
    recordId: 'n',
  } as const
  expect(waitingText(gone)).toContain('task “Call” of Anna seems to be deleted in Nozbe')
})

it('tells who changed what', () => {
  const entry: HistoryEntry = {
    id: 1,
    run: 3,
    at: Date.parse('2026-05-04T08:00:00Z'),
    service: 'nozbe',
    kind: 'task',
    op: 'update',
    recordId: 't',
    contact: 'Anna',
    title: 'Call',
    field: 'title',
    before: null,
    after: 'Call',
    by: 'tandem',
    rule: null,
    undoneIn: null,
  }
  expect(historyText([entry], false)).toBe(
    '2026-05-04T08:00:00.000Z  → Nozbe  task “Call” of Anna  title: (empty) → “Call”  (run 3)',
  )
  expect(
    historyText([{ ...entry, by: 'highlevel', service: 'highlevel', op: 'delete', field: null }], false),
  ).toContain('seen in HighLevel  task “Call” of Anna  deleted')
  expect(historyText([], false)).toBe('No changes yet.')
  expect(historyText([], true)).toBe('No change is like that.')
})

it('says that there are no events, and how to list later ones', () =>
  expect(eventsText([], '7.0')).toBe('No events.\nTo list only what comes after these: --after 7.0'))

it('does not call it agreement where there is nothing to compare', () => {
  const verified = { converged: true, different: [], missing: [], extra: [] }
  expect(verifyText({ ...verified, equal: 1 })).toBe('Verified: both sides agree on 1 record.')
  expect(verifyText({ ...verified, equal: 0 })).toBe('Verified: nothing is linked, so nothing can differ.')
})

it('says an error with what to do, and with what the support asks for', () => {
  const facts = { service: 'HighLevel', status: 502 }
  const said = 'HighLevel has a problem of its own (502). Nothing was lost. Wait; the next sync tries again.'
  expect(errorText(new TandemError('server.failed', facts).report())).toBe(said)
  expect(errorText(new TandemError('server.failed', facts, { traceId: 'ab-12' }).report())).toBe(
    `${said} Reference: ab-12.`,
  )
})
