import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { vi } from 'vitest'
import { startI18n } from '../../../../../renderer/i18n'
import { History } from '../../../../../renderer/routes/history/History'
import { useAppState } from '../../../../../renderer/stores/appState'
import { noFilter, useHistory } from '../../../../../renderer/stores/history'
import { useRecord } from '../../../../../renderer/stores/record'
import { useToasts } from '../../../../../renderer/stores/toasts'
import { useUndo } from '../../../../../renderer/stores/undo'
import { Toaster } from '../../../../../renderer/ui/Toaster'
import type { RequestChannel } from '../../../../../shared/ipc/channels'
import type { RecordPage } from '../../../../../shared/recordPage'
import type { UndoPlan, UndoResult } from '../../../../../shared/undo'
import { appState, at, entry, fakeBridge } from '../../support'

startI18n(['en-GB'])

/** Newest first: two of Tandem's, and what somebody did that led to one of them. */
export const entries = [
  entry({ id: 3, at: at(14, 32), run: 8 }),
  entry({ id: 2, at: at(14, 31), run: 8, service: 'highlevel', by: 'highlevel' }),
  entry({
    id: 1,
    at: at(9, 0),
    run: 7,
    field: 'city',
    before: 'Cork',
    after: 'Galway',
    rule: 'recipe own-1',
  }),
]

export const plan = (over: Partial<UndoPlan> = {}): UndoPlan => ({
  runId: 8,
  steps: [
    {
      op: 'update',
      kind: 'contact',
      contact: 'Katarzyna Wiśniewska',
      title: null,
      services: ['highlevel', 'nozbe'],
      field: 'phone',
      now: '+48 58 320 14 77',
      after: '+48 58 320 14 70',
    },
  ],
  count: 1,
  deletes: 0,
  left: [],
  leftCount: 0,
  ...over,
})
export const result = (over: Partial<UndoResult> = {}): UndoResult => ({
  runId: 9,
  count: 1,
  undone: [3],
  left: [],
  leftCount: 0,
  errors: [],
  ...over,
})
export const page = (over: Partial<RecordPage> = {}): RecordPage => ({
  kind: 'contact',
  contact: 'Katarzyna Wiśniewska',
  title: null,
  contactId: null,
  places: {
    highlevel: { id: 'hl1', state: 'live', mayOpen: true },
    nozbe: { id: 'nz1', state: 'archived', mayOpen: false },
  },
  linked: true,
  waiting: 0,
  total: entries.length,
  entries,
  runs: [
    { id: 8, trigger: 'schedule', startedAt: at(14, 30) },
    { id: 7, trigger: 'manual', startedAt: at(9, 0) },
  ],
  recipes: { 'own-1': 'Say hello' },
  ...over,
})

export function prepare() {
  vi.useFakeTimers({ now: at(14, 35), toFake: ['Date'] })
  // Without layout the list would have no height and so no rows.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  useAppState.setState({ state: appState() })
  useHistory.setState({ page: null, loading: false, failure: null, filter: noFilter })
  useRecord.getState().close()
  useUndo.setState({ isOn: false })
  useUndo.getState().leave()
  useToasts.getState().hide()
}
export function tidy() {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
}

export async function open(answers: Partial<Record<RequestChannel, (input: unknown) => unknown>> = {}) {
  const fake = fakeBridge({
    'history:list': () => ({ total: entries.length, all: entries.length, first: at(9, 0), entries }),
    'history:record': () => page(),
    'history:planUndo': () => plan(),
    'history:undo': () => result(),
    ...answers,
  })
  window.tandem = fake.bridge
  await act(async () =>
    render(
      <>
        <History />
        <Toaster />
      </>,
    ),
  )
  return fake
}

export const button = (name: string | RegExp, index = 0) => {
  const found = screen.getAllByRole('button', { name })[index]
  if (!found) throw new Error(`There is no button ${name}.`)
  return found
}
export const click = (name: string | RegExp, index = 0) => act(async () => button(name, index).click())
export const press = (key: string, on: Element = document.activeElement ?? document.body) =>
  act(async () => fireEvent.keyDown(on, { key }))
/** Opens the newest change. */
export const openRow = () =>
  act(async () =>
    within(screen.getByRole('list', { name: 'Changes, newest first' }))
      .getAllByRole('button', { expanded: false })[0]
      ?.click(),
  )
