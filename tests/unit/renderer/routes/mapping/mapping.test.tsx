import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useMapping } from '../../../../../renderer/stores/mapping'
import { useNavigation } from '../../../../../renderer/stores/navigation'
import { usePeople } from '../../../../../renderer/stores/people'
import { TandemError } from '../../../../../shared/errors'
import { defaultMapping, type Mapping } from '../../../../../shared/mapping'
import { effectOf, openMapping, previewOf, promised, shownOf } from './world'

beforeEach(() => {
  useMapping.getState().reset()
  usePeople.getState().reset()
  useNavigation.setState({ route: 'mapping', section: null, isHeld: false, wanted: null })
})
afterEach(cleanup)

const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByLabelText(name), { target: { value } })
// By label and text: to look for roles in a table of this size takes long.
const row = (name: string) =>
  within(screen.getByText(name, { selector: 'th bdi' }).closest('tr') as HTMLElement)
const foot = () => document.querySelector('section[aria-label="Changes"]')
const bar = () => within(foot() as HTMLElement)
const press = (text: string) => fireEvent.click(screen.getByText(text))

describe('Mapping', () => {
  it('shows each field with its direction, place and rule; names of the user’s own as text', async () => {
    await openMapping()
    expect(row('Name').getByText('Section and card')).toBeTruthy()
    expect(row('Tags').getByText('Merged')).toBeTruthy()
    expect(screen.getByText('Custom fields, 2 of 2 mapped')).toBeTruthy()
    expect(screen.getByText('Budget <b>')).toBeTruthy()
    expect(foot()).toBeNull()
  })

  it('says what an edit does before it is saved, on the contact and in the workspace', async () => {
    const { bridge } = await openMapping()
    choose('Direction of Website', 'to-nozbe')
    const rule = row('Website').getByRole<HTMLSelectElement>('combobox', { name: /^When/ })
    expect([...rule.options].map(({ text }) => text)).toEqual(['Leave edits alone', 'Put back at once'])
    expect(bar().getByText('Website, from HighLevel to Nozbe')).toBeTruthy()
    expect(
      await bar().findByText('Writes 214 cards in Nozbe, and nothing in HighLevel. About 220 calls.'),
    ).toBeTruthy()
    const line = (await screen.findByText('harbourquay.ie')).closest('li')
    expect(line?.dataset.edited).toBe('')
    expect(bridge.asked('mapping:save')).toEqual([])

    fireEvent.change(rule, { target: { value: 'highlevel' } })
    expect(bar().getByText('Website, from HighLevel to Nozbe')).toBeTruthy()

    press('Discard')
    expect(foot()).toBeNull()
    await waitFor(() => expect(screen.queryByText('harbourquay.ie')).toBeNull())
  })

  it('shows no answer that an edit since has made old', async () => {
    const first = promised<unknown>()
    let asked = 0
    await openMapping({
      'mapping:effect': () => {
        asked += 1
        return asked === 1 ? first.promise : effectOf({ calls: 7 })
      },
    })
    choose('Direction of Website', 'off')
    expect(bar().getByText(/Working out/)).toBeTruthy()
    choose('Direction of Company', 'off')
    expect(await bar().findByText(/About 7 calls/)).toBeTruthy()
    await act(async () => first.keep(effectOf({ calls: 99 })))
    expect(bar().getByText('2 rules changed')).toBeTruthy()
    expect(bar().getByText(/About 7 calls/)).toBeTruthy()
  })

  it('saves, and puts the earlier rules back', async () => {
    const { bridge } = await openMapping()
    choose('When Company changed on both sides', 'highlevel')
    press('Save')
    expect(await bar().findByText('Saved')).toBeTruthy()
    const saved = bridge.asked('mapping:save')[0]?.[1] as Mapping
    expect(saved.contact.find(({ field }) => field === 'company')?.conflict).toBe('highlevel')
    press('Put the earlier rules back')
    await waitFor(() => expect(foot()).toBeNull())
    expect(bridge.asked('mapping:save')[1]?.[1]).toEqual(shownOf().mapping)
  })

  it('loses nothing where saving is refused, and says so beside the field', async () => {
    const refusal = new TandemError('choice.wrong', { detail: 'It cannot be.', field: 'contact.website' })
    await openMapping({
      'mapping:save': () => {
        throw refusal
      },
    })
    choose('Direction of Website', 'off')
    await bar().findByText(/About 220 calls/)
    press('Save')
    expect((await screen.findByText(/It cannot be\./)).closest('tr')?.previousSibling?.textContent).toContain(
      'Website',
    )
    expect(bar().getByText('Website, not synced')).toBeTruthy()
  })

  it('asks before it is left with edits, and stays or goes as told', async () => {
    await openMapping()
    act(() => useNavigation.getState().go('history'))
    expect(useNavigation.getState().route).toBe('history')
    act(() => useNavigation.getState().go('mapping'))
    choose('Direction of Website', 'off')
    act(() => useNavigation.getState().go('history'))
    press('Cancel')
    expect(useNavigation.getState()).toMatchObject({ route: 'mapping', wanted: null })
    act(() => useNavigation.getState().go('history'))
    press('Discard and go on')
    expect(useNavigation.getState()).toMatchObject({ route: 'history', isHeld: false })
  })

  it('shows another contact, found by words in its name and chosen by keys', async () => {
    const { bridge } = await openMapping()
    const picker = screen.getByLabelText('Contact to show', { selector: 'input' })
    fireEvent.change(picker, { target: { value: 'k' } })
    const option = (await screen.findByText('Jan Kowal')).closest('[role=option]')
    fireEvent.keyDown(picker, { key: 'ArrowDown' })
    expect(option?.getAttribute('aria-selected')).toBe('true')
    fireEvent.keyDown(picker, { key: 'Enter' })
    await waitFor(() =>
      expect(bridge.asked('mapping:preview').at(-1)?.[1]).toMatchObject({ contactId: 'c2' }),
    )
    expect((picker as HTMLInputElement).value).toBe('Jan Kowal')
  })

  it('finds one of many custom fields', async () => {
    const many = Array.from({ length: 9 }, (_, number) => ({
      id: `f${number}`,
      name: `Field ${number}`,
      type: 'text' as const,
      options: null,
    }))
    await openMapping({
      'mapping:get': () => shownOf({ customFields: many, mapping: defaultMapping(many) }),
    })
    const search = screen.getByLabelText('Find a custom field')
    fireEvent.change(search, { target: { value: 'FIELD 7' } })
    expect(screen.queryByText('Field 6')).toBeNull()
    expect(screen.getByText('Field 7')).toBeTruthy()
    fireEvent.change(search, { target: { value: 'nonsense' } })
    expect(screen.getByText('No custom field is called so.')).toBeTruthy()
  })

  it('keeps the due-date rule at once', async () => {
    const { bridge } = await openMapping()
    press('Tasks')
    expect(screen.getByText('Send the <i>photos</i>')).toBeTruthy()
    choose('Days after they are copied', '7')
    await waitFor(() => expect(bridge.asked('mapping:saveDue')[0]?.[1]).toEqual({ daysAfter: 7, hour: 9 }))
  })

  it('offers an appointment’s own words no way to HighLevel', async () => {
    await openMapping()
    press('Appointments')
    const ways = within(screen.getByLabelText('Direction of Details'))
    expect(ways.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'HighLevel to Nozbe',
      'Not synced',
    ])
  })

  it('says what the sign-in lacks, but not of the practice workspace', async () => {
    const highlevel = { scopes: { granted: [], missing: ['locations/customFields.readonly'] } } as never
    const accounts = { highlevel, nozbe: null, keeping: 'protected', signIn: null, unread: null } as const
    const { unmount } = await openMapping({}, { accounts })
    expect(screen.queryByText(/the sign-in lacks/)).toBeNull()
    unmount()
    await openMapping({}, { accounts, workspace: { id: 'w', name: 'W', practice: false } })
    expect(
      screen.getByText(/Custom fields cannot be read: the sign-in lacks “Read custom fields”/),
    ).toBeTruthy()
  })

  it('says what a recipe that is off holds back, and what there is nothing of', async () => {
    await openMapping({
      'mapping:get': () =>
        shownOf({
          customFields: [],
          mapping: { ...shownOf().mapping, contact: shownOf().mapping.contact.slice(0, 14) },
          heldBack: [{ kind: 'task', field: 'completed' }],
        }),
      'mapping:preview': () => ({ ...previewOf(shownOf().mapping), records: [] }),
    })
    expect(screen.getByText(/This location has no custom fields/)).toBeTruthy()
    press('Tasks')
    expect(screen.getByText(/Held back by an automation that is off: Completed/)).toBeTruthy()
    expect(screen.getByText('Nothing of this kind belongs to the contact.')).toBeTruthy()
  })
})

describe('People', () => {
  it('are shown with how they were found, paired by hand, and kept when asked to', async () => {
    const { bridge } = await openMapping({
      'people:save': () => ({ users: [], members: [] }),
    })
    press('People')
    expect((await screen.findByText('Not found')).closest('tr')?.textContent).toContain('Marcus Bell')
    expect(screen.getByText('By e-mail')).toBeTruthy()
    expect(screen.getByText('Only in Nozbe')).toBeTruthy()
    choose('Who Marcus Bell is in Nozbe', 'n1')
    choose('Who Zofia Lis is in Nozbe', 'nobody')
    expect(bar().getByText('2 pairs changed')).toBeTruthy()
    press('Save')
    await waitFor(() =>
      expect(bridge.asked('people:save')[0]?.[1]).toEqual([
        { highlevelId: 'h2', nozbeId: 'n1' },
        { highlevelId: 'h1', nozbeId: null },
      ]),
    )
  })

  it('are never paired twice with the same member', () => {
    usePeople.setState({ shown: { users: [], members: [] }, pairs: [{ highlevelId: 'h1', nozbeId: 'n1' }] })
    usePeople.getState().choose('h2', { memberId: 'n1' })
    expect(usePeople.getState().pairs).toEqual([{ highlevelId: 'h2', nozbeId: 'n1' }])
  })
})
