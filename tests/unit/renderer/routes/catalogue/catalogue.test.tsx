import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startI18n } from '../../../../../renderer/i18n'
import { Catalogue } from '../../../../../renderer/routes/catalogue/Catalogue'
import { useCatalogue } from '../../../../../renderer/stores/catalogue'
import { useNavigation } from '../../../../../renderer/stores/navigation'
import type { Tried } from '../../../../../shared/catalogue'
import { TandemError } from '../../../../../shared/errors'
import type { AppState } from '../../../../../shared/state'
import { appState, fakeBridge } from '../../support'
import { entry, nozbeList, trigger, write } from './sample'

startI18n(['en-GB'])

beforeEach(() => {
  // Without layout the lists would have no height and so no rows.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(800)
  useCatalogue.setState({ catalogue: null, failure: null, opened: null, typed: {} })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const answered: Tried = {
  status: 200,
  ms: 34.2,
  callsLeft: 199_912,
  answer: { type: 'json', value: { contact: { firstName: '<b>Ada</b>', tags: ['vip'] } } },
}

async function open(answer: () => unknown = () => answered, state: AppState = appState()) {
  const fake = fakeBridge({
    'catalogue:list': () => ({
      entries: [entry(), write, nozbeList, trigger],
      place: { highlevel: 'loc', nozbe: 'space' },
    }),
    'catalogue:try': answer,
    'recipes:list': () => [
      {
        recipe: {
          id: 'own-1',
          isOn: true,
          settings: {
            name: 'Tag new ones',
            trigger: { service: 'highlevel', name: 'contact.new' },
            conditions: [],
            action: 'contacts.tags.add',
            input: {},
            most: 20,
          },
        },
        lastAt: null,
        waiting: 0,
        runs: [],
      },
    ],
  })
  const request = fake.bridge.request
  fake.bridge.request = async (channel, input) => {
    try {
      return await request(channel, input)
    } catch (thrown) {
      return { ok: false, error: (thrown as TandemError).report() }
    }
  }
  window.tandem = fake.bridge
  await act(async () => render(<Catalogue state={state} />))
  return fake
}
const rows = () => within(screen.getByRole('grid')).getAllByRole('row').slice(1)
const row = (name: string) => screen.getByText(name).closest('tr') as HTMLElement
const click = (element: HTMLElement) => act(async () => element.click())
const press = (element: Element | null, key: string) =>
  act(async () => fireEvent.keyDown(element ?? document.body, { key }))
const type = (label: string, value: string) =>
  act(async () => fireEvent.change(screen.getByLabelText(label), { target: { value } }))
const send = () => click(screen.getByRole('button', { name: 'Send' }))

describe('the list', () => {
  it('shows what there is by plain names, and whether this sign-in may', async () => {
    await open()
    expect(rows()).toHaveLength(4)
    expect(row('Show a contact').textContent).toContain('Shows everything about a contact.')
    expect(row('Show a contact').textContent).toContain('reads')
    expect(row('Completed task').textContent).toContain('trigger')
    expect(row('Add tags to a contact').textContent).toContain('Allowed')
    expect(screen.getByText('4 operations and triggers')).toBeTruthy()
  })

  it('is narrowed by search and filters, and teaches where nothing is left', async () => {
    await open()
    await type('Search operations', 'contact')
    expect(rows()).toHaveLength(2)
    expect(screen.getByText('2 of 4')).toBeTruthy()
    await act(async () => fireEvent.change(screen.getByLabelText('Kind'), { target: { value: 'trigger' } }))
    expect(screen.getByText('Nothing matches')).toBeTruthy()
    await click(screen.getByRole('button', { name: 'Show everything' }))
    expect(rows()).toHaveLength(4)
  })

  it('is walked by keys: from the search into it, and back from an entry to its row', async () => {
    await open()
    await press(screen.getByLabelText('Search operations'), 'ArrowDown')
    expect(document.activeElement).toBe(rows()[0])
    await press(document.activeElement, 'ArrowDown')
    expect(document.activeElement).toBe(row('Add tags to a contact'))
    await press(document.activeElement, 'Enter')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Add tags to a contact')
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Add tags to a contact' }))
    await press(document.activeElement, 'Escape')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Catalogue')
    expect(document.activeElement).toBe(row('Add tags to a contact'))
  })

  it('says why it is not there, and tries again', async () => {
    const fake = await open()
    fake.bridge.request = async () => ({ ok: false, error: new TandemError('core.ended').report() })
    await act(() => useCatalogue.getState().load())
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
  })
})

describe('an entry', () => {
  it('says what it is, and what to do where this sign-in may not', async () => {
    const workspace = { id: 'w', name: 'W', practice: false }
    await open(undefined, appState({ workspace }))
    await click(row('Show a contact'))
    expect(screen.getByText('GET /contacts/{contactId}')).toBeTruthy()
    expect(screen.getByText('contacts.readonly')).toBeTruthy()
    expect(screen.getByText('Nobody is signed in to HighLevel.')).toBeTruthy()
    await click(screen.getByRole('button', { name: 'Accounts in Preferences' }))
    expect(useNavigation.getState()).toMatchObject({ route: 'preferences', section: 'accounts' })
  })

  it('that writes is not tried, and leads to Automations, with those that use it', async () => {
    await open()
    await click(row('Add tags to a contact'))
    expect(screen.queryByRole('button', { name: 'Send' })).toBeNull()
    expect(screen.getByText('Tag new ones')).toBeTruthy()
    await click(screen.getByRole('button', { name: 'Build one in Automations' }))
    expect(useNavigation.getState().route).toBe('automations')
  })

  it('that happens by itself says so', async () => {
    await open()
    await click(row('Completed task'))
    expect(screen.getByText(/It happens by itself/)).toBeTruthy()
    expect(screen.getByText('none of your automations')).toBeTruthy()
  })
})

describe('a try', () => {
  it('sends nothing while something is wrong, and says what beside the field', async () => {
    const fake = await open()
    await click(row('Show a contact'))
    await send()
    expect(screen.getByRole('alert').textContent).toBe('It is still empty. Fill it in.')
    expect(document.activeElement).toBe(screen.getByLabelText('contactId'))
    expect(fake.asked('catalogue:try')).toEqual([])
    await type('contactId', 'abc')
    expect(screen.queryByRole('alert')).toBeNull()
    await press(document.activeElement, 'Escape')
    await click(row('List tasks'))
    await type('limit', '0')
    expect(screen.getByRole('alert').textContent).toContain('Use 1 or more')
  })

  it('shows the answer as text, what it took, and folds it', async () => {
    const fake = await open()
    await click(row('Show a contact'))
    await type('contactId', 'abc')
    await send()
    expect(fake.asked('catalogue:try')[0]?.[1]).toEqual({
      name: 'contacts.get',
      values: { 'path.contactId': 'abc' },
    })
    expect(screen.getByText('Status 200 · 34 ms · 199,912 calls left today')).toBeTruthy()
    const tree = screen.getByRole('tree')
    expect(tree.textContent).toContain('<b>Ada</b>')
    expect(within(tree).getAllByRole('treeitem')).toHaveLength(5)
    await click(screen.getByRole('button', { name: 'Collapse all' }))
    expect(tree.textContent).toContain('2 elements')
    await act(async () => within(tree).getAllByRole('treeitem')[0]?.focus())
    await press(document.activeElement, 'ArrowLeft')
    expect(within(tree).getAllByRole('treeitem')).toHaveLength(1)
    await press(document.activeElement, 'ArrowRight')
    await press(document.activeElement, 'ArrowDown')
    expect(document.activeElement?.textContent).toContain('"contact"')
  })

  it('says what failed, and keeps what was typed, also on the way back', async () => {
    await open(() => {
      throw new TandemError('network.offline')
    })
    await click(row('Show a contact'))
    await type('contactId', 'abc')
    await send()
    expect(screen.getByRole('alert').textContent).toContain('This computer is offline')
    await click(screen.getByRole('button', { name: /Back to the list/ }))
    await click(row('Show a contact'))
    expect(screen.getByLabelText<HTMLInputElement>('contactId').value).toBe('abc')
  })

  it('is cancelled', async () => {
    let fail: (thrown: unknown) => void = () => {}
    const waiting = new Promise((_, reject) => {
      fail = reject
    })
    const fake = await open(() => waiting)
    await click(row('List tasks'))
    await send()
    expect(screen.getByText('Waiting for Nozbe')).toBeTruthy()
    await click(screen.getByRole('button', { name: 'Cancel' }))
    expect(fake.asked('catalogue:cancel')).toHaveLength(1)
    await act(async () => fail(new TandemError('run.cancelled')))
    expect(screen.getByText('Cancelled. Nothing was changed.')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('tells of a file its size', async () => {
    await open(() => ({ ...answered, answer: { type: 'file', bytes: 1000 } }))
    await click(row('List tasks'))
    await send()
    expect(screen.getByText('A file of 1,000 bytes. It is not shown here.')).toBeTruthy()
  })
})
