import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startI18n } from '../../../../renderer/i18n'
import { Automations } from '../../../../renderer/routes/automations/Automations'
import { useRecipes } from '../../../../renderer/stores/recipes'
import type { RequestChannel } from '../../../../shared/ipc/channels'
import { builtInRecipes } from '../../../../shared/recipeNames'
import { recipeSettings } from '../../../../shared/recipeSettings'
import type { Recipe, RecipeShown } from '../../../../shared/recipes'
import { fakeBridge, now } from '../support'

const shownOf = (over: Partial<RecipeShown> = {}): RecipeShown[] =>
  builtInRecipes.map((id) => ({
    recipe: { id, isOn: id === 'new-contact', settings: recipeSettings[id].parse({}) } as Recipe,
    lastAt: null,
    waiting: 0,
    runs: [],
    ...(id === 'welcome-task' ? over : {}),
  }))

startI18n(['en-GB'])

let bridge: ReturnType<typeof fakeBridge>
function open(
  answers: Partial<Record<RequestChannel, (input: never) => unknown>> = {},
  over?: Partial<RecipeShown>,
) {
  bridge = fakeBridge({
    'recipes:list': () => shownOf(over),
    'recipes:change': () => 'welcome-task',
    ...answers,
  } as never)
  window.tandem = bridge.bridge
  render(<Automations />)
}
const row = async (name: string) => within(await screen.findByRole('region', { name }))

beforeEach(() => {
  useRecipes.setState({ recipes: null, failure: null })
})
afterEach(cleanup)

describe('Automations', () => {
  it('shows every recipe with its sentence and its switch, which acts at once', async () => {
    open()
    const welcome = await row('Welcome task')
    expect(screen.getByText('1 of 7 on')).toBeTruthy()
    fireEvent.click(welcome.getByRole('switch'))
    await waitFor(() =>
      expect(bridge.asked('recipes:change')).toEqual([
        ['recipes:change', { id: 'welcome-task', isOn: true }],
      ]),
    )
  })

  it('keeps settings when asked to', async () => {
    open()
    const welcome = await row('Welcome task')
    fireEvent.click(welcome.getByRole('button', { name: /settings and last runs/ }))
    const name = welcome.getByRole('textbox', { name: 'Task name' })
    fireEvent.change(name, { target: { value: 'Hello' } })
    fireEvent.click(welcome.getByRole('button', { name: 'Keep' }))
    await waitFor(() => expect(bridge.asked('recipes:change')).toHaveLength(1))
    const [, given] = bridge.asked('recipes:change')[0] ?? []
    expect(given).toMatchObject({ id: 'welcome-task', settings: { tasks: [{ name: 'Hello' }] } })
  })

  it('tests on a contact, with what is in the form', async () => {
    const due = '2026-05-14T09:00:00Z'
    const fields = { title: 'Welcome Mateo', body: null, dueDate: due, assignee: 'Zofia Lis' }
    open({
      'recipes:contacts': () => [{ id: 'c1', name: 'Mateo Fernández' }],
      'recipes:test': () => ({
        contact: 'Mateo Fernández',
        deeds: [{ do: 'make', kind: 'task', seed: 's', stays: false, fields }],
        request: null,
        calls: 2,
        nothing: null,
      }),
    })
    const welcome = await row('Welcome task')
    fireEvent.click(welcome.getByRole('button', { name: /settings and last runs/ }))
    fireEvent.click(welcome.getByRole('button', { name: 'Test on a contact' }))
    fireEvent.click(await welcome.findByRole('button', { name: 'Mateo Fernández' }))
    expect(await welcome.findByText('Mateo Fernández, test only')).toBeTruthy()
    expect(welcome.getByText(/Would add “Welcome Mateo” for Zofia Lis, due/)).toBeTruthy()
    expect(welcome.getByText('2 calls. Nothing was written.')).toBeTruthy()
  })

  it('shows what waits, and lets it through', async () => {
    open({}, { waiting: 3, lastAt: now })
    const welcome = await row('Welcome task')
    expect(welcome.getByText('3 wait')).toBeTruthy()
    fireEvent.click(welcome.getByRole('button', { name: /settings and last runs/ }))
    fireEvent.click(welcome.getByRole('button', { name: 'Let through' }))
    expect(bridge.asked('recipes:decide')).toEqual([
      ['recipes:decide', { id: 'welcome-task', decision: 'approved' }],
    ])
  })
})
