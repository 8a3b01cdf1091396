import { describe, expect, it } from 'vitest'
import { field, L, type World, world } from './world'

function withFields() {
  const w = world()
  w.state.customFields.put(field('plans', 'FILE_UPLOAD'))
  w.state.customFields.put(field('size', 'TEXT'))
  return { ...w, id: w.contact({ firstName: 'Ann' }).id }
}

async function upload({ app, token }: Pick<World, 'app' | 'token'>, id: string, names: string[]) {
  const body = new FormData()
  body.append('id', id)
  for (const name of names) body.append(name, new File(['plan'], `${name}.txt`, { type: 'text/plain' }))
  const headers = { Authorization: `Bearer ${token}`, Version: '2021-07-28' }
  return app.request(`/locations/${L}/customFields/upload`, { method: 'POST', headers, body })
}

describe('files for a custom field', () => {
  it('are told by their names, and kept with those that were there', async () => {
    const w = withFields()
    const answered = await upload(w, w.id, ['plans_1'])
    expect(await answered.json()).toMatchObject({
      uploadedFiles: { 'plans_1.txt': expect.stringMatching(/^https:/) },
      meta: [{ fieldname: 'plans_1', mimetype: 'text/plain', size: 4 }],
    })
    await upload(w, w.id, ['plans_2'])
    const value = w.state.contacts.get(w.id)?.customFields.find(({ id }) => id === 'plans')?.value
    const kept = Object.values(value as Record<string, { meta: { fieldname: string } }>)
    expect(kept.map(({ meta }) => meta.fieldname)).toEqual(['plans_1', 'plans_2'])
  })

  it.each([
    ['no file', [], 422],
    ['a field that holds no files', ['size_1'], 422],
    ['a field that is not there', ['colour_1'], 400],
  ])('with %s are refused', async (_, names, status) => {
    const w = withFields()
    expect((await upload(w, w.id, names)).status).toBe(status)
  })

  it('of nobody are refused', async () => {
    expect((await upload(withFields(), 'nobody', ['plans_1'])).status).toBe(400)
  })
})
