import { appendFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { watchTables } from '../../../main/practice/changes'
import { restoreState as restoreHighLevel } from '../../../main/practice/highlevel/state'
import { restoreState as restoreNozbe } from '../../../main/practice/nozbe/state'
import { loadPractice } from '../../../main/practice/persistence'
import { createRandom } from '../../../main/practice/random'
import { sampleWorld } from '../../../main/practice/sample/sample'
import { createStateFile } from '../../../main/practice/stateFile'

const now = Date.parse('2026-05-12T12:00:00.000Z')
let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'practice-'))
  file = join(folder, 'state.json')
})
afterEach(() => rm(folder, { recursive: true }))

/** A world in its file, with whatever changes in its tables told to it. */
async function kept() {
  const world = { ...sampleWorld(1, 5, now), random: { highlevel: createRandom(5), nozbe: createRandom(6) } }
  const stateFile = createStateFile(file, world)
  watchTables(world, stateFile.changed)
  await stateFile.save()
  const rename = async (id: string, firstName: string) => {
    const contact = world.highlevel.contacts.get(id)
    if (contact) world.highlevel.contacts.put({ ...contact, firstName })
    await stateFile.save()
  }
  const [first, second] = [...world.highlevel.contacts.all()].map(({ id }) => id)
  if (!first || !second) throw new Error('The world has contacts')
  return { world, first, second, save: stateFile.save, startAnew: stateFile.startAnew, rename }
}

const json = (value: unknown) => JSON.parse(JSON.stringify(value))
const lines = async () => (await readFile(file, 'utf8')).split('\n')
async function loaded() {
  const { saved, setAside } = await loadPractice(file, now)
  return saved
    ? {
        highlevel: restoreHighLevel(saved.highlevel),
        nozbe: restoreNozbe(saved.nozbe),
        random: saved.random,
      }
    : setAside
}

describe('what changes in a world', () => {
  it('is added to the file, which then says the same: every row, in its place', async () => {
    const { world, first, second, save } = await kept()
    const [whole] = await lines()
    const { contacts } = world.highlevel
    const [contact, task] = [contacts.get(first), [...world.nozbe.tasks.all()][0]]
    if (!contact || !task) throw new Error('The world has contacts and tasks')
    contacts.put({ ...contact, firstName: 'Ida' })
    contacts.put({ ...contact, id: 'new' })
    contacts.delete(second)
    world.nozbe.tasks.put({ ...task, name: 'Call\nIda' })
    world.random.nozbe.next()
    await save()
    // Taken out and put back, it is the last one.
    contacts.delete(first)
    contacts.put(contact)
    await save()

    expect(await lines()).toEqual([whole, expect.any(String), expect.any(String), ''])
    const random = { highlevel: 5, nozbe: world.random.nozbe.position() }
    expect(json(await loaded())).toEqual(json({ ...world, random }))
    expect([...contacts.all()].map(({ id }) => id).slice(-2)).toEqual(['new', first])
  })

  it('is no longer than what changed', async () => {
    const { first, rename } = await kept()
    await rename(first, 'Ida')
    const [whole = '', line = ''] = await lines()
    expect(line).toContain('Ida')
    expect(line.length).toBeLessThan(whole.length / 10)
  })

  it('makes the file no longer than two worlds and a line', async () => {
    const { first, rename } = await kept()
    const [whole = ''] = await lines()
    for (let n = 0; n < 200; n += 1) await rename(first, `Ida ${n}`)
    expect((await readFile(file, 'utf8')).length).toBeLessThan(2.1 * whole.length)
    expect(json(await loaded()).highlevel.contacts[0].firstName).toBe('Ida 199')
  })

  it('is in one line with the world where that is asked for', async () => {
    const { first, rename, startAnew } = await kept()
    startAnew()
    await rename(first, 'Ida')
    expect(await lines()).toHaveLength(2)
    expect(json(await loaded()).highlevel.contacts[0].firstName).toBe('Ida')
  })
})

describe('a file of several lines', () => {
  it('that ends within one is as it was before', async () => {
    const { first, rename } = await kept()
    await rename(first, 'Ida')
    await appendFile(file, '{"changes":[{"service":"highlevel"')
    expect(json(await loaded()).highlevel.contacts[0].firstName).toBe('Ida')
  })

  it.each(['nothing\n', '{"changes":[{"service":"elsewhere"}],"random":{"highlevel":1,"nozbe":1}}\n', '\n'])(
    'damaged (%j), is set aside and kept',
    async (line) => {
      await kept()
      await appendFile(file, line)
      const text = await readFile(file, 'utf8')
      const setAside = await loaded()
      expect(setAside).toMatch(/state\.json\.damaged-/)
      expect(await readFile(String(setAside), 'utf8')).toBe(text)
    },
  )

  it('may be of one line that does not end, as it used to be', async () => {
    const { first } = await kept()
    const [whole = ''] = await lines()
    await writeFile(file, whole)
    expect(json(await loaded()).highlevel.contacts[0].id).toBe(first)
  })
})

it('what could not be added is there with the next save', async () => {
  const { first, second, rename: called } = await kept()
  await rename(file, `${file}.away`)
  await expect(called(first, 'Ida')).rejects.toMatchObject({ code: 'ENOENT' })
  expect(await readdir(folder)).toEqual(['state.json.away'])
  await called(second, 'Nils')
  const { contacts } = json(await loaded()).highlevel
  expect([contacts[0].firstName, contacts[1].firstName]).toEqual(['Ida', 'Nils'])
})

it('what could not be written whole is whole with the next save', async () => {
  const { first, rename: called, startAnew } = await kept()
  await mkdir(`${file}.new`)
  startAnew()
  await expect(called(first, 'Ida')).rejects.toMatchObject({ code: 'EISDIR' })
  await rm(`${file}.new`, { recursive: true })
  await called(first, 'Nils')
  expect(await lines()).toHaveLength(2)
  expect(json(await loaded()).highlevel.contacts[0].firstName).toBe('Nils')
})
