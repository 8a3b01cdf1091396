import { describe, expect, it } from 'vitest'
import type { FieldRule, Mapping } from '../../shared/mapping'
import { core } from './practisedCore'

/** The rules of the practice workspace, as the window edits them. */

const withRule = (mapping: Mapping, field: string, to: Partial<FieldRule>): Mapping => ({
  ...mapping,
  contact: mapping.contact.map((rule) => (rule.field === field ? { ...rule, ...to } : rule)),
})

describe('the mapping of the open workspace', () => {
  it('is shown with its fields, kept, and put back', async () => {
    const { mapping, customFields, layout, due, heldBack } = await core.mapping()
    expect(customFields.length).toBeGreaterThan(0)
    expect(layout).toBe('section')
    expect(due).toEqual({ daysAfter: 3, hour: 9 })
    expect(heldBack).toEqual([])
    const draft = withRule(mapping, 'website', { direction: 'to-nozbe' })
    const effect = await core.mappingEffect(draft)
    expect(effect).toMatchObject({ calls: 0, conflicts: 0, held: 0 })
    expect((await core.saveMapping(draft)).mapping).toEqual(draft)
    expect((await core.sync('manual')).changes).toEqual([])
    expect((await core.saveMapping(mapping)).mapping).toEqual(mapping)
    expect((await core.sync('manual')).changes).toEqual([])
  })

  it('names what a recipe that is off holds back', async () => {
    await core.changeRecipe({ id: 'completed-tasks', isOn: false })
    expect((await core.mapping()).heldBack).toEqual([{ kind: 'task', field: 'completed' }])
  })

  it('answers the last question only', async () => {
    const { mapping } = await core.mapping()
    const first = core.mappingEffect(withRule(mapping, 'website', { direction: 'off' }))
    const second = core.mappingEffect(withRule(mapping, 'website', { direction: 'to-nozbe' }))
    expect(await first).toBeNull()
    expect(await second).toMatchObject({ calls: 0 })
  })

  it('refuses what it does not know, with the field, and keeps nothing of it', async () => {
    const { mapping } = await core.mapping()
    const strange = { field: 'shoeSize', direction: 'both', conflict: 'ask' } as const
    const wrong = { ...mapping, contact: [...mapping.contact, strange] }
    const refusal = { code: 'choice.wrong', params: { field: 'contact.shoeSize' } }
    await expect(core.saveMapping(wrong)).rejects.toMatchObject(refusal)
    await expect(core.mappingEffect(wrong)).rejects.toMatchObject(refusal)
    await expect(core.previewContact({ contactId: 'nobody', mapping })).rejects.toMatchObject({
      code: 'choice.wrong',
    })
    expect((await core.mapping()).mapping).toEqual(mapping)
  })

  it('is kept only when the run in progress has ended', async () => {
    const { mapping } = await core.mapping()
    const order: string[] = []
    const run = core.sync('manual').then(() => order.push('run'))
    const kept = core
      .saveMapping(withRule(mapping, 'website', { direction: 'off' }))
      .then(() => order.push('kept'))
    await Promise.all([run, kept])
    expect(order).toEqual(['run', 'kept'])
  })
})

describe('the preview of a contact', () => {
  it('shows its card and what belongs to it, and what a draft changes of them', async () => {
    const { mapping } = await core.mapping()
    const found = await core.recipeContacts('')
    const previews = await Promise.all(found.map(({ id }) => core.previewContact({ contactId: id, mapping })))
    const preview = previews.find(({ records, lines }) => records.length > 0 && lines.some(({ now }) => now))
    if (!preview) throw new Error('No contact has a task.')
    expect(preview.isNew).toBe(false)
    expect(preview.name).toEqual({ now: preview.name.after, after: expect.any(String) })
    // In step: nothing is to be written.
    for (const { now, after } of preview.lines) expect(after).toBe(now)
    expect(preview.lines.map(({ label }) => label)).toEqual(expect.arrayContaining(['E-mail', 'Phone']))
    const off = withRule(mapping, 'email', { direction: 'off' })
    expect(await core.previewContact({ contactId: preview.id, mapping: off })).toEqual(preview)
  })
})

describe('people and safety', () => {
  it('are shown with how they were found, and paired by hand', async () => {
    const { users, members } = await core.people()
    expect(users.length).toBeGreaterThan(0)
    const [user] = users
    if (!user) return
    const paired = await core.savePeople([{ highlevelId: user.id, nozbeId: null }])
    expect(paired.users[0]).toMatchObject({ id: user.id, nozbeId: null, by: 'hand' })
    const twice = members
      .slice(0, 1)
      .flatMap(({ id }) => users.slice(0, 2).map(({ id: highlevelId }) => ({ highlevelId, nozbeId: id })))
    await expect(core.savePeople(twice)).rejects.toMatchObject({ code: 'choice.wrong' })
    expect((await core.savePeople([])).users).toEqual(users)
  })

  it('keep what was chosen, within its limits', async () => {
    const guard = { approveDeletes: false, cap: { share: 0.05, most: 5 } }
    expect(await core.saveSafety(guard)).toEqual(guard)
    await expect(core.saveSafety({ ...guard, cap: { share: 0.9, most: 5 } })).rejects.toMatchObject({
      code: 'choice.wrong',
    })
    expect(await core.safety()).toEqual(guard)
    expect((await core.saveDueRule({ daysAfter: 7, hour: 12 })).due).toEqual({ daysAfter: 7, hour: 12 })
  })
})
