import { describe, expect, it } from 'vitest'
import { addContact, nozbeIdOf, shown, statesOf, sync, syncWell, world } from './recipesWorld'

const build = (settings: Record<string, unknown>): string =>
  world.session.recipes.change({ id: 'new', isOn: true, settings: { name: 'Mine', ...settings } })

const tagNew = {
  trigger: { service: 'highlevel', name: 'contact.new' },
  action: 'contacts.tags.add',
  input: { 'path.contactId': '{{highlevel id}}', 'body.tags': 'welcome, from {{city}}' },
}
const tagsOf = (id: string) => world.practice.highlevelState.contacts.get(id)?.tags

describe('a recipe that the user built', () => {
  it('calls an action with what the contact has, which is then Tandem’s own doing, and goes to the other side', async () => {
    const id = build(tagNew)
    const contact = await addContact({ city: 'Cork' })
    const { runId } = await syncWell()
    expect(tagsOf(contact)).toEqual(['welcome', 'from cork'])
    expect(statesOf(id)).toEqual(['done'])
    const made = world.store.history.ofRun(runId).filter(({ field }) => field === 'tags')
    expect(made.map(({ by, rule, service }) => [by, rule, service])).toContainEqual([
      'tandem',
      `recipe ${id}`,
      'highlevel',
    ])
    expect((await syncWell()).changes).toEqual([])
    expect((await world.session.verify()).converged).toBe(true)
  })

  it('does not set itself off', async () => {
    const id = build({ ...tagNew, trigger: { service: 'highlevel', name: 'contact.updated' } })
    const contact = await addContact()
    await syncWell()
    await world.highlevel('PUT', `/contacts/${contact}`, { city: 'Cork' })
    await syncWell()
    await syncWell()
    await syncWell()
    expect(statesOf(id)).toEqual(['done'])
  })

  it('heeds its conditions', async () => {
    const id = build({ ...tagNew, conditions: [{ field: 'city', operator: 'is', value: 'Cork' }] })
    const [inCork, elsewhere] = [await addContact({ city: 'Cork' }), await addContact({ city: 'Galway' })]
    await syncWell()
    expect(tagsOf(inCork)).toContain('welcome')
    expect(tagsOf(elsewhere) ?? []).toEqual([])
    expect(shown(id).runs).toHaveLength(1)
  })

  it('makes a task in Nozbe once, though the answer was lost', async () => {
    const id = build({
      trigger: { service: 'highlevel', name: 'contact.new' },
      action: 'tasks.create',
      input: {
        'body.name': 'Phone {{first name}}',
        'body.project_section_id': '{{nozbe id}}',
        'body.project_id': world.workspace.nozbe.projectId ?? '',
      },
    })
    const contact = await addContact({ firstName: 'Ida' })
    const named = () => [...world.practice.nozbeState.tasks.all()].filter(({ name }) => name === 'Phone Ida')
    world.practice.faults.add({
      kind: 'reset-after',
      service: 'nozbe',
      method: 'POST',
      path: /^\/tasks$/,
      skip: 1,
      times: 1,
    })
    await sync()
    expect(statesOf(id)).toEqual(['acting'])
    world.practice.faults.clear()
    await sync()
    await syncWell()
    expect(statesOf(id)).toEqual(['done'])
    expect(named()).toHaveLength(1)
    expect(named()[0]?.project_section_id).toBe(nozbeIdOf(contact))
  })

  it('says so where it cannot be found out what became of a call, and never repeats it', async () => {
    const id = build(tagNew)
    const contact = await addContact()
    world.practice.faults.add({
      kind: 'reset-before',
      service: 'highlevel',
      method: 'POST',
      path: /\/tags$/,
      times: 1,
    })
    await sync()
    world.practice.faults.clear()
    await sync()
    await sync()
    expect(statesOf(id)).toEqual(['unknown'])
    expect(tagsOf(contact) ?? []).toEqual([])
  })

  it('says what is wrong, beside the field, before it is kept', () => {
    const field = (settings: Record<string, unknown>) => {
      try {
        build({ ...tagNew, ...settings })
      } catch (thrown) {
        return (thrown as { params: { field?: string } }).params.field
      }
      return null
    }
    expect(field({ input: { ...tagNew.input, 'body.tags': '{{colour}}' } })).toBe('input.body.tags')
    expect(field({ input: { 'path.contactId': 'x' } })).toBe('input.body.tags')
    expect(field({ action: 'contacts.delete' })).toBe('action')
    expect(field({ action: 'nonsense' })).toBe('action')
    expect(field({ conditions: [{ field: 'shoe', operator: 'is', value: '1' }] })).toBe('conditions.0.field')
    expect(field({ input: { ...tagNew.input, 'body.shoe': '1' } })).toBe('input.body.shoe')
    expect(field({ name: '' })).toBe('name')
  })

  it('tests on a contact, and sends nothing', async () => {
    const contact = await addContact({ city: 'Cork' })
    await syncWell()
    const id = build(tagNew)
    const sent = world.practice.highlevelState.contacts.get(contact)
    const result = world.session.recipes.test({ id, contactId: contact })
    expect(result).toMatchObject({
      nothing: null,
      request: { method: 'POST', path: `/contacts/${contact}/tags` },
    })
    expect(JSON.parse(result.request?.body ?? '')).toEqual({ tags: ['welcome', 'from Cork'] })
    expect(world.practice.highlevelState.contacts.get(contact)).toEqual(sent)
    world.session.recipes.remove(id)
    expect(world.session.recipes.list().map(({ recipe }) => recipe.id)).not.toContain(id)
  })
})
