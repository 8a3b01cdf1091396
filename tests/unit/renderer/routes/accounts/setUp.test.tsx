import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { type SetUpAnswers, usualFirstRun } from '../../../../../shared/setUp'
import {
  choices,
  fails,
  inStep,
  kept,
  later,
  matchPreview,
  open,
  part,
  practising,
  press,
  type,
  typedIn,
  wrongWith,
} from './world'

afterEach(cleanup)

const section = () => part('What is kept in step')
const button = (name: string) => section().getByRole('button', { name })
const list = (name: string) => section().getByRole<HTMLSelectElement>('combobox', { name })
const choose = (name: string, value: string) => type(list(name), value)
const none = { tag: null, businessId: null, ownerId: null, since: null, contactIds: null }
const saved = (fake: Awaited<ReturnType<typeof open>>) =>
  fake.asked('setUp:save').map(([, answers]) => answers as SetUpAnswers)

describe('the answers', () => {
  it('are asked for when the services have said what there is to choose from', async () => {
    const reading = later<ReturnType<typeof choices>>()
    await open(practising(), { 'setUp:choices': reading.ask })
    expect(section().getByRole('status').textContent).toContain('Asking both services')
    expect(section().queryByRole('combobox')).toBeNull()
    await reading.answer(choices())
    expect(
      [...list('Contacts').options].map(({ value }) => value),
      'no businesses, so none to choose',
    ).toEqual(['all', 'tag', 'owner', 'since', 'picked'])
  })

  it('can be asked for again where a service did not answer', async () => {
    let isAway = true
    await open(practising(), {
      'setUp:choices': () => (isAway ? fails('network.timeout', { service: 'Nozbe' })() : choices()),
    })
    expect(section().getByRole('alert').textContent).toContain('Nozbe did not answer in time')
    isAway = false
    await press(button('Try again'))
    expect(list('Contacts').value).toBe('all')
  })

  it('are kept, with the usual rules for the first run', async () => {
    const fake = await open(practising(), { 'setUp:choices': () => choices(), 'setUp:save': () => [] })
    await choose('Contacts', 'tag')
    await choose('With a tag', 'seller')
    await press(button('Keep these answers'))
    expect(saved(fake)).toEqual([
      {
        teamId: 'team1',
        layout: 'section',
        projectName: 'Contacts',
        scope: { ...none, tag: 'seller' },
        firstRun: usualFirstRun,
      },
    ])
  })

  it('are not kept without a name for the project, a day, or a contact', async () => {
    const fake = await open(practising(), { 'setUp:choices': () => choices(), 'setUp:save': () => [] })
    const project = () => section().getByLabelText('Name of the project')
    await type(project(), '  ')
    await press(button('Keep these answers'))
    expect(wrongWith(project())).toBe('This is still empty.')
    await choose('In Nozbe a contact is', 'project')
    await choose('Contacts', 'since')
    await press(button('Keep these answers'))
    expect(wrongWith(section().getByLabelText('First day'))).toBe('This is still empty.')
    await choose('Contacts', 'picked')
    await press(button('Keep these answers'))
    expect(wrongWith(section().getByLabelText('Name, e-mail or phone'))).toBe('This is still empty.')
    expect(saved(fake)).toEqual([])
    await choose('Contacts', 'all')
    await press(button('Keep these answers'))
    expect(saved(fake)[0]).toMatchObject({ layout: 'project', scope: null })
  })

  it('stay in the form where they are refused', async () => {
    await open(practising(), {
      'setUp:choices': () => choices(),
      'setUp:save': fails('permission.refused', {
        service: 'Nozbe',
        operation: 'projects.create',
        detail: 'no',
      }),
    })
    await type(section().getByLabelText('Name of the project'), 'Clients')
    await press(button('Keep these answers'))
    expect(section().getByRole('alert').textContent).toContain('Nozbe does not allow this sign-in')
    expect(typedIn(section().getByLabelText('Name of the project'))).toBe('Clients')
  })

  it('that were kept are shown, and are there to be changed', async () => {
    const before = kept({ scope: { ...none, ownerId: 'u1' } })
    await open(practising({ setUp: 'firstRun' }), { 'setUp:choices': () => choices(before) })
    expect(section().getByText('Ana')).toBeTruthy()
    expect(section().getByText('A section of the project “Clients”')).toBeTruthy()
    await press(button('Change'))
    expect([list('Contacts').value, list('Of a responsible user').value]).toEqual(['owner', 'u1'])
    expect(screen.queryByRole('region', { name: 'First run' }), 'by answers that may change').toBeNull()
    await press(button('Cancel'))
    expect(screen.getByRole('region', { name: 'First run' })).toBeTruthy()
  })
})

describe('contacts picked by hand', () => {
  const words = () => section().getByLabelText('Name, e-mail or phone')
  const ana = { id: 'c1', name: 'Ana Silva' }
  const bo = { id: 'c2', name: 'Bo Li' }

  it('are found by Enter, added, removed and kept', async () => {
    const fake = await open(practising(), {
      'setUp:choices': () => choices(),
      'setUp:findContacts': () => [ana, bo],
      'setUp:save': () => [],
    })
    await choose('Contacts', 'picked')
    await press(button('Find'))
    expect(fake.asked('setUp:findContacts'), 'no words, no search').toEqual([])
    await type(words(), 'a')
    await act(async () => fireEvent.keyDown(words(), { key: 'Enter' }))
    expect(fake.asked('setUp:findContacts')).toEqual([['setUp:findContacts', 'a']])
    await press(button('Add Ana Silva'))
    expect(document.activeElement, 'the next one is looked for').toBe(words())
    await press(button('Add Bo Li'))
    expect(section().getByText('All that were found are picked.')).toBeTruthy()
    expect(section().getByText('2 contacts picked')).toBeTruthy()
    await press(button('Remove Ana Silva'))
    await press(button('Keep these answers'))
    expect(saved(fake)[0]?.scope).toEqual({ ...none, contactIds: ['c2'] })
  })

  it('say that nobody was found, or why nobody could be looked for', async () => {
    let isOffline = false
    await open(practising(), {
      'setUp:choices': () => choices(),
      'setUp:findContacts': () => (isOffline ? fails('network.offline')() : []),
    })
    await choose('Contacts', 'picked')
    await type(words(), 'nobody')
    await press(button('Find'))
    expect(section().getByText(/No contact was found/)).toBeTruthy()
    isOffline = true
    await press(button('Find'))
    expect(section().getByRole('alert').textContent).toContain('offline')
    expect(typedIn(words())).toBe('nobody')
  })
})

describe('the answers of what is in step', () => {
  const before = kept({
    isPlaced: true,
    scope: { ...none, contactIds: ['c1'] },
    picked: [{ id: 'c1', name: 'Ana' }],
  })

  it('are read when they are to be changed, and keep their place', async () => {
    const fake = await open(inStep(), { 'setUp:choices': () => choices(before), 'setUp:save': () => [] })
    expect(fake.asked('setUp:choices')).toEqual([])
    await press(button('Change'))
    expect(section().getByText(/unlinked by the next sync: both sides keep them/)).toBeTruthy()
    expect(section().getByText(/the links belong to this place/)).toBeTruthy()
    expect(section().queryByRole('combobox', { name: 'In Nozbe a contact is' })).toBeNull()
    expect(section().getByRole('list', { name: 'Picked by hand' }).textContent).toContain('Ana')
    await choose('Contacts', 'all')
    await press(button('Keep these answers'))
    const { picked, isPlaced, ...same } = before
    expect(saved(fake)).toEqual([{ ...same, scope: null }])
    expect(section().getByText('Kept. The next sync goes by these answers.')).toBeTruthy()
    await press(button('Sync now'))
    expect(fake.asked('sync:start')).toHaveLength(1)
  })

  it('with several conditions stay as they are unless one is chosen', async () => {
    const scope = { ...none, tag: 'buyer', since: '2026-01-01' }
    const fake = await open(inStep(), {
      'setUp:choices': () => choices(kept({ isPlaced: true, scope })),
      'setUp:save': () => [],
    })
    await press(button('Change'))
    expect(list('Contacts').value).toBe('several')
    await press(button('Keep these answers'))
    expect(saved(fake)[0]?.scope).toEqual(scope)
  })

  it('say beside the place why another one was refused', async () => {
    await open(inStep(), {
      'setUp:choices': () => choices(before),
      'setUp:save': fails('workspace.mismatch', { detail: 'Nozbe does not show the project p1' }),
    })
    await press(button('Change'))
    await press(button('Keep these answers'))
    expect(section().getByRole('alert').textContent).toContain('Nozbe does not show the project p1')
    expect(section().getByRole('list', { name: 'Picked by hand' }).textContent).toContain('Ana')
  })
})

describe('the first run', () => {
  const run = () => part('First run')
  const firstRun = () => practising({ setUp: 'firstRun' })

  it('is shown before it is started, with its cost and what it can set off', async () => {
    const fake = await open(firstRun(), {
      'setUp:choices': () => choices(kept()),
      'setUp:preview': () => matchPreview(),
    })
    await press(run().getByRole('button', { name: 'Show what would be done' }))
    expect(run().getByText('67 calls, less than a minute')).toBeTruthy()
    expect(run().getByText(/Copying 1 contact to HighLevel can start workflows/)).toBeTruthy()
    await press(run().getByRole('button', { name: 'Start first run' }))
    expect(fake.asked('setUp:start')).toHaveLength(1)
    await act(async () => fake.emit('state:changed', inStep({ status: 'syncing' })))
    expect(screen.getByRole('heading', { level: 1 }).textContent, 'where runs are watched').toBe('Syncing')
  })

  it('says why it could not be shown, or begin', async () => {
    let isOffline = true
    await open(firstRun(), {
      'setUp:choices': () => choices(kept()),
      'setUp:preview': () => (isOffline ? fails('network.offline')() : matchPreview()),
      'setUp:start': fails('database.newer', { version: 9 }),
    })
    await press(run().getByRole('button', { name: 'Show what would be done' }))
    expect(run().getByRole('alert').textContent).toContain('offline')
    isOffline = false
    await press(run().getByRole('button', { name: 'Show what would be done' }))
    expect(run().queryByRole('alert')).toBeNull()
    await press(run().getByRole('button', { name: 'Start first run' }))
    expect(run().getByRole('alert').textContent).toContain('Update Tandem')
  })
})
