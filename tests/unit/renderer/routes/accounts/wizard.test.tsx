import { act, cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { SetUpAnswers } from '../../../../../shared/setUp'
import {
  accounts,
  choices,
  fails,
  fresh,
  highlevel,
  kept,
  later,
  matchPreview,
  open,
  press,
  signedIn,
  type,
  wrongWith,
} from './world'

afterEach(cleanup)

const title = () => screen.getByRole('heading', { level: 1 }).textContent
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const list = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name })
const steps = () => within(screen.getByRole('complementary', { name: 'Set up Tandem' }))

describe('set-up, page by page', () => {
  it('shows what a sign-in may do before it goes on, and can go back', async () => {
    const { emit } = await open(fresh(), { 'setUp:choices': () => choices() })
    expect(title()).toBe('Connect HighLevel')
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull()
    await act(async () =>
      emit('state:changed', fresh({ setUp: 'nozbe', accounts: accounts({ highlevel: highlevel() }) })),
    )
    expect(title(), 'the scopes are still in view').toBe('Connect HighLevel')
    await press(button('Continue'))
    expect(title()).toBe('Connect Nozbe')
    expect(steps().getByText('Brightwater Studio')).toBeTruthy()
    await press(button('Back'))
    expect(title()).toBe('Connect HighLevel')
    await press(button('Back'))
    expect(title()).toBe('Welcome to Tandem')
  })

  it('keeps the layout, goes on with the scope, and opens where it was left', async () => {
    let answers: ReturnType<typeof kept> | null = null
    const fake = await open(signedIn(), {
      'setUp:choices': () => choices(answers),
      'setUp:layout': () => {
        answers = kept()
        return [{ code: 'openProjects', space: 'Brightwater' }]
      },
      'setUp:save': () => [],
      'setUp:preview': () => matchPreview(),
    })
    expect(title()).toBe('Layout in Nozbe')
    const name = screen.getByLabelText('Name of the project')
    await type(name, ' ')
    await press(button('Continue'))
    expect(wrongWith(name)).toBe('This is still empty.')
    await type(name, 'Clients')
    await press(button('Continue'))
    expect(fake.asked('setUp:layout').map(([, given]) => given)).toEqual([
      { teamId: 'team1', layout: 'section', projectName: 'Clients' },
    ])
    await act(async () => fake.emit('state:changed', signedIn({ setUp: 'scope' })))
    expect(title()).toBe('Which contacts')
    expect(screen.getByText(/Brightwater/, { selector: 'p' }), 'what is to be known').toBeTruthy()
    expect(steps().getByText('Section per contact')).toBeTruthy()
    await type(list('Contacts'), 'tag')
    await press(button('Continue'))
    expect(fake.asked('setUp:save').map(([, given]) => (given as SetUpAnswers).scope?.tag)).toEqual(['buyer'])

    cleanup()
    await open(signedIn({ setUp: 'scope' }), { 'setUp:choices': () => choices(kept()) })
    expect(title()).toBe('Which contacts')
  })

  it('keeps nothing anew where nothing was changed', async () => {
    const fake = await open(signedIn({ setUp: 'firstRun' }), {
      'setUp:choices': () => choices(kept()),
      'setUp:preview': () => matchPreview(),
    })
    await press(button('Back'))
    await press(button('Back'))
    expect(title()).toBe('Layout in Nozbe')
    await press(button('Continue'))
    await press(button('Continue'))
    expect(title()).toBe('Match preview')
    expect([fake.asked('setUp:layout'), fake.asked('setUp:save')]).toEqual([[], []])
  })
})

describe('the match preview', () => {
  const atMatch = signedIn({ setUp: 'firstRun' })
  const answers = { 'setUp:choices': () => choices(kept()) }
  const group = (name: RegExp) => within(button(name).closest('li') ?? document.body)

  it('is read at once, tells how far that is, and can be stopped and read again', async () => {
    let reading = later<ReturnType<typeof matchPreview>>()
    const fake = await open(atMatch, {
      ...answers,
      'setUp:preview': () => reading.ask().then((found) => found ?? fails('run.cancelled')()),
    })
    await act(async () => fake.emit('state:changed', { ...atMatch, matching: { highlevel: 1200, nozbe: 0 } }))
    expect(screen.getByText('HighLevel: 1,200 records, Nozbe: 0 records')).toBeTruthy()
    await press(button('Cancel'))
    expect(fake.asked('setUp:cancelPreview')).toHaveLength(1)
    await reading.answer(undefined as never)
    expect(screen.getByText(/Reading was cancelled/)).toBeTruthy()
    reading = later()
    await press(button('Read again'))
    await reading.answer(matchPreview())
    expect(screen.getByText(/^7 HighLevel contacts and 8 Nozbe sections, matched by/)).toBeTruthy()
    expect(screen.getByText('67 calls, less than a minute')).toBeTruthy()
  })

  it('says why it could not be read, and tries again', async () => {
    let isOffline = true
    await open(atMatch, {
      ...answers,
      'setUp:preview': () => (isOffline ? fails('network.offline')() : matchPreview()),
    })
    expect(screen.getByRole('alert').textContent).toContain('offline')
    isOffline = false
    await press(button('Try again'))
    expect(button('Start first run')).toBeTruthy()
  })

  it('unfolds each group to its contacts, as text', async () => {
    await open(atMatch, { ...answers, 'setUp:preview': () => matchPreview() })
    await press(button(/Matched and different/))
    const different = group(/Matched and different/)
    expect(different.getByText('Phone 1')).toBeTruthy()
    expect(
      [...different.getByRole('table').querySelectorAll('ins')].map(({ textContent }) => textContent),
    ).toEqual(['2071', '2017'])
    await press(button(/Only in HighLevel/))
    expect(group(/Only in HighLevel/).getByText('With 3 tasks and 1 note')).toBeTruthy()
    expect(group(/Only in HighLevel/).getByText('Bo <b>Li</b>')).toBeTruthy()
    await press(button(/Ambiguous/))
    expect(group(/Ambiguous/).getByText('Dee Dee (same name)')).toBeTruthy()
    expect(group(/Ambiguous/).getByText(/you choose for each in Conflicts/)).toBeTruthy()
    expect(group(/Ambiguous/).getByText('2 wait, unlinked')).toBeTruthy()
  })

  it('counts anew with each rule, the last of quick ones included', async () => {
    const first = later<ReturnType<typeof matchPreview>>()
    let asked = 0
    const next = (different: 'highlevel' | 'nozbe') =>
      matchPreview({ rules: { ...matchPreview().rules, different }, conflicts: 0 })
    const fake = await open(atMatch, {
      ...answers,
      'setUp:preview': () => matchPreview(),
      'setUp:rules': () => (asked++ === 0 ? first.ask() : next('nozbe')),
    })
    await type(list('Matched and different'), 'highlevel')
    await type(list('Matched and different'), 'nozbe')
    expect(list('Matched and different').value, 'what was chosen shows at once').toBe('nozbe')
    await first.answer(next('highlevel'))
    expect(fake.asked('setUp:rules').map(([, rules]) => (rules as { different: string }).different)).toEqual([
      'highlevel',
      'nozbe',
    ])
    expect(list('Matched and different').value).toBe('nozbe')
    expect(screen.queryByText(/conflict$/)).toBeNull()
  })

  it('of a first run that only links has nothing to choose about copying', async () => {
    const link = matchPreview({ rules: { ...matchPreview().rules, mode: 'link' }, toHighlevel: 0 })
    await open(atMatch, { ...answers, 'setUp:preview': () => link })
    expect(screen.queryByRole('combobox', { name: 'Only in Nozbe' })).toBeNull()
    expect([...list('Ambiguous').options].map(({ value }) => value)).toEqual(['ask', 'link', 'skip'])
    expect(screen.getByText('No contact is made in HighLevel.')).toBeTruthy()
  })

  it('shows all of a group in a list of its own, page by page', async () => {
    const preview = matchPreview()
    const { rows } = preview.groups.onlyNozbe
    const [row] = rows
    if (!row) throw new Error('There is no row.')
    const many = Array.from({ length: 100 }, (_, index) => ({ ...row, key: `n${index}` }))
    preview.groups.onlyNozbe = { ...preview.groups.onlyNozbe, count: 130, all: 130, rows: many }
    const fake = await open(atMatch, {
      ...answers,
      'setUp:preview': () => preview,
      'setUp:matches': () => Array.from({ length: 30 }, (_, index) => ({ ...row, key: `m${index}` })),
    })
    await press(button(/Only in Nozbe/))
    await press(button('Show all 130'))
    expect(screen.getByRole('dialog', { name: 'Only in Nozbe: 130' })).toBeTruthy()
    expect(fake.asked('setUp:matches').map(([, query]) => query)).toEqual([
      { group: 'onlyNozbe', offset: 100, limit: 500 },
    ])
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('131')
  })
})
