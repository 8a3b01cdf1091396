import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startI18n } from '../../../../../renderer/i18n'
import { Conflicts } from '../../../../../renderer/routes/conflicts/Conflicts'
import { useAppState } from '../../../../../renderer/stores/appState'
import { useRecipes } from '../../../../../renderer/stores/recipes'
import { useWaiting } from '../../../../../renderer/stores/waiting'
import { TandemError } from '../../../../../shared/errors'
import type { RequestChannel } from '../../../../../shared/ipc/channels'
import type { WaitingShown } from '../../../../../shared/waiting'
import { appState, fakeBridge } from '../../support'
import { ambiguous, approval, conflict, description, waiting } from './sample'

startI18n(['en-GB'])
let shown: WaitingShown
let bridge: ReturnType<typeof fakeBridge>

/** The screen on a main process that has `shown`, and takes out what is settled at the next asking. */
async function open(
  first: WaitingShown,
  answers: Partial<Record<RequestChannel, (input: never) => unknown>> = {},
) {
  shown = first
  bridge = fakeBridge({
    'waiting:list': () => shown,
    'recipes:list': () => [],
    'waiting:resolve': (input: { resolutions: { id: number }[] }) => {
      const ids = input.resolutions.map(({ id }) => id)
      shown = {
        ...shown,
        conflicts: shown.conflicts.filter(({ id }) => !ids.includes(id)),
        mayTakeBack: true,
      }
    },
    ...answers,
  } as never)
  window.tandem = bridge.bridge
  await act(async () => render(<Conflicts />))
}
const press = (key: string) =>
  act(async () => fireEvent.keyDown(document.activeElement ?? document.body, { key }))
const resolved = () => bridge.asked('waiting:resolve').map(([, input]) => input)
const focused = () => document.activeElement?.textContent

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600)
  useWaiting.setState({ shown: null, failure: null, refusal: null, takenBack: null, takingBack: false })
  useRecipes.setState({ recipes: null, failure: null })
  useAppState.setState({ state: appState({ conflicts: 3 }) })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

describe('Conflicts', () => {
  it('says what will be here while nothing waits', async () => {
    await open(waiting())
    expect(screen.getByText('Nothing waits for you')).toBeTruthy()
  })

  it('shows three columns with the differing words marked, and when each was so', async () => {
    await open(waiting({ conflicts: [description(1)] }))
    const block = within(screen.getByRole('region', { name: /Description of the task/ }))
    expect(block.getAllByText(/^(HighLevel|Last agreed|Nozbe)$/)).toHaveLength(3)
    expect([...document.querySelectorAll('ins')].map((one) => one.textContent)).toEqual([
      'brushed brass',
      'Three',
    ])
    expect([...document.querySelectorAll('del')].map((one) => one.textContent)).toEqual(['Two', 'black'])
  })

  it('settles one conflict after the other with a key each, and goes on by itself', async () => {
    await open(waiting({ conflicts: [conflict(1), conflict(2), description(3)] }))
    for (const key of ['1', '3', 'b']) await press(key)
    expect(resolved()).toEqual([
      { resolutions: [{ id: 1, take: 'highlevel' }], always: false },
      { resolutions: [{ id: 2, take: 'nozbe' }], always: false },
      { resolutions: [{ id: 3, take: 'both' }], always: false },
    ])
    expect(screen.getByText('Nothing waits for you')).toBeTruthy()
  })

  it('ignores keys that the conflict has no use for', async () => {
    await open(waiting({ conflicts: [conflict(1)] }))
    await press('b')
    await press('x')
    expect(resolved()).toEqual([])
  })

  it('moves by j and k', async () => {
    await open(waiting({ conflicts: [conflict(1), description(2)] }))
    await press('j')
    expect(focused()).toContain('Task description')
    await press('k')
    expect(focused()).toContain('Phone')
  })

  it('writes a typed value, and leaves by Escape what was typed', async () => {
    await open(waiting({ conflicts: [conflict(1)] }))
    await press('e')
    const input = screen.getByLabelText('Value for both sides')
    expect(document.activeElement).toBe(input)
    await press('1')
    expect(resolved()).toEqual([])
    await press('Escape')
    expect(screen.queryByLabelText('Value for both sides')).toBeNull()
    await press('e')
    fireEvent.change(screen.getByLabelText('Value for both sides'), { target: { value: '+48 1' } })
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Write to both sides' })))
    expect(resolved()).toEqual([{ resolutions: [{ id: 1, take: { value: '+48 1' } }], always: false }])
  })

  it('makes a side the rule where that is ticked, and says what else it settles', async () => {
    await open(waiting({ conflicts: [conflict(1), conflict(2)] }))
    await act(async () => fireEvent.click(screen.getByLabelText('Always do this for this field')))
    expect(screen.getByText(/settles 1 other/)).toBeTruthy()
    screen.getAllByRole('button', { name: /Keep Nozbe/ })[0]?.focus()
    await press('2')
    expect(resolved()).toEqual([{ resolutions: [{ id: 1, take: 'base' }], always: false }])
    await act(async () => fireEvent.click(screen.getByLabelText('Always do this for this field')))
    await press('3')
    expect(resolved().at(-1)).toEqual({ resolutions: [{ id: 2, take: 'nozbe' }], always: true })
  })

  it('takes the last decision back, and goes to it', async () => {
    await open(waiting({ conflicts: [conflict(1), description(2)] }), {
      'waiting:takeBack': () => {
        shown = waiting({ conflicts: [conflict(7, { key: '1 phone' }), description(2)] })
        return { keys: ['1 phone'], restored: 0, left: 0 }
      },
    })
    await press('1')
    expect(focused()).toContain('Task description')
    await press('z')
    await waitFor(() => expect(focused()).toContain('Phone'))
    expect(screen.getByText('Taken back: 1 waits again.')).toBeTruthy()
  })

  it('says beside the conflict why a choice was refused, and goes back to it', async () => {
    const failing = fakeBridge({})
    await open(waiting({ conflicts: [conflict(1), description(2)] }))
    const refuse = new TandemError('choice.wrong', { detail: 'No.' }).report()
    const { request } = bridge.bridge
    window.tandem = {
      ...failing.bridge,
      request: (async (channel: RequestChannel, input: never) =>
        channel === 'waiting:resolve' ? { ok: false, error: refuse } : request(channel, input)) as never,
    }
    await press('1')
    expect((await screen.findByRole('alert')).textContent).toContain(refuse.message)
    expect(focused()).toContain('Phone')
  })

  it('settles all of a field at once, after saying what that does', async () => {
    await open(waiting({ conflicts: [conflict(1), conflict(2), description(3)] }), {
      'waiting:plan': () => ({
        settled: 2,
        left: 0,
        records: { highlevel: 0, nozbe: 2 },
        calls: { highlevel: 0, nozbe: 4 },
      }),
    })
    fireEvent.keyDown(screen.getByRole('button', { name: 'Resolve all' }), { key: 'Enter' })
    const group = await screen.findByText('Phone: 2 conflicts')
    const [item] = within(group.parentElement ?? document.body).getAllByRole('menuitem')
    await act(async () => fireEvent.click(item as HTMLElement))
    expect(await screen.findByText(/About 4 calls/)).toBeTruthy()
    expect(resolved()).toEqual([])
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Resolve' })))
    expect(resolved()).toEqual([
      {
        resolutions: [
          { id: 1, take: 'highlevel' },
          { id: 2, take: 'highlevel' },
        ],
        always: false,
      },
    ])
  })

  it('has a delete restored or made on the other side, and never decides it in passing', async () => {
    const edits = description(1, {
      field: null,
      form: 'edits',
      gone: 'nozbe',
      values: { highlevel: 'body: New text', base: null, nozbe: null },
      takes: ['highlevel', 'nozbe'],
      mayKeepBoth: false,
      mayType: false,
      mayAlways: false,
    })
    await open(waiting({ conflicts: [edits] }))
    expect(screen.getByText('A delete met an edit')).toBeTruthy()
    expect(screen.getByText('Deleted')).toBeTruthy()
    expect(screen.getByText('Description: New text')).toBeTruthy()
    expect(screen.getByRole('button', { name: /Restore in Nozbe/ })).toBeTruthy()
    await press('2')
    expect(resolved()).toEqual([])
    await act(async () => fireEvent.click(screen.getByRole('button', { name: /Delete in HighLevel/ })))
    expect(resolved()).toEqual([{ resolutions: [{ id: 1, take: 'nozbe' }], always: false }])
  })

  it('asks about deletes with the records listed', async () => {
    await open(waiting({ approvals: [approval()] }), { 'waiting:decide': () => undefined })
    expect(screen.getByRole('heading', { name: 'Delete 3 tasks in HighLevel' })).toBeTruthy()
    expect(within(screen.getByRole('list', { name: 'Records' })).getAllByRole('listitem')).toHaveLength(3)
    expect(screen.getByRole('button', { name: 'Restore them' })).toBeTruthy()
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Approve' })))
    expect(bridge.asked('waiting:decide').map(([, input]) => input)).toEqual([
      { id: 1, decision: 'approved' },
    ])
  })

  it('tells deletes of one record from each other by its name', async () => {
    const call = approval({ records: [{ contact: 'Anna', title: 'Call' }] })
    const contact = approval({ id: 2, kind: 'contact', records: [{ contact: 'Jan', title: null }] })
    await open(waiting({ approvals: [call, contact] }))
    const rows = within(screen.getByRole('list', { name: 'What waits for you' })).getAllByRole('button')
    expect(rows.map(({ textContent }) => textContent)).toEqual(['Delete 1 taskCall', 'Delete 1 contactJan'])
  })

  it('links what is ambiguous, copies it, or leaves it alone', async () => {
    await open(waiting({ ambiguous: [ambiguous()] }), { 'waiting:match': () => undefined })
    for (const name of ['Link with Ines Duarte', 'Leave alone', 'Copy as new to Nozbe'])
      await act(async () => fireEvent.click(screen.getByRole('button', { name })))
    expect(
      bridge.asked('waiting:match').map(([, input]) => (input as { decision: unknown }).decision),
    ).toEqual([{ do: 'link', to: 'n1' }, { do: 'leave' }, { do: 'copy' }])
  })
})
