import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { restoreState as restoreHighLevel } from '../../../main/practice/highlevel/state'
import { restoreState as restoreNozbe } from '../../../main/practice/nozbe/state'
import { createSaver, loadPractice } from '../../../main/practice/persistence'
import { createRandom } from '../../../main/practice/random'
import { sampleWorld } from '../../../main/practice/sample/sample'
import { createStateFile } from '../../../main/practice/stateFile'

const now = Date.parse('2026-05-12T12:00:00.000Z')
let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'practice-'))
  file = join(folder, 'deep', 'state.json')
})
afterEach(() => rm(folder, { recursive: true }))

const world = () => ({
  ...sampleWorld(1, 20, now),
  random: { highlevel: createRandom(5), nozbe: createRandom(6) },
})

describe('the state file', () => {
  it('holds both services whole, and where their sources of ids stand', async () => {
    const written = world()
    written.random.nozbe.next()
    await createStateFile(file, written).save()
    const { saved, setAside } = await loadPractice(file, now)
    if (!saved) throw new Error('The file was just written')
    const json = (value: unknown) => JSON.parse(JSON.stringify(value))
    expect(json(restoreHighLevel(saved.highlevel))).toEqual(json(written.highlevel))
    expect(json(restoreNozbe(saved.nozbe))).toEqual(json(written.nozbe))
    expect(saved.random).toEqual({ highlevel: 5, nozbe: written.random.nozbe.position() })
    expect(setAside).toBeNull()
    expect(await readdir(join(folder, 'deep'))).toEqual(['state.json'])
  })

  it('may be missing', async () => {
    expect(await loadPractice(file, now)).toEqual({ saved: null, setAside: null })
  })

  it.each([
    '',
    '{"version":1,"highlevel":{',
    '{"version":2}',
    '{"version":1,"highlevel":{},"nozbe":{}}',
    'null',
  ])('damaged (%s), is set aside and kept', async (text) => {
    const flat = join(folder, 'state.json')
    await writeFile(flat, text)
    const { saved, setAside } = await loadPractice(flat, now)
    expect(saved).toBeNull()
    expect(setAside).toBe(`${flat}.damaged-2026-05-12T12-00-00-000Z`)
    expect(await readFile(String(setAside), 'utf8')).toBe(text)
    expect(await loadPractice(flat, now)).toEqual({ saved: null, setAside: null })
  })

  it('that cannot be read is an error, not a new world', async () => {
    await expect(loadPractice(folder, now)).rejects.toMatchObject({ code: 'EISDIR' })
  })
})

describe('saving after changes', () => {
  it('happens once for many changes, soon', async () => {
    let saves = 0
    const saver = createSaver(async () => {
      saves += 1
    }, 5)
    saver.changed()
    saver.changed()
    expect(saves).toBe(0)
    await expect.poll(() => saves).toBe(1)
    saver.changed()
    await expect.poll(() => saves).toBe(2)
  })

  it('never runs twice at a time, and misses nothing that changes meanwhile', async () => {
    let running = 0
    let value = 0
    let saved = -1
    const saver = createSaver(async () => {
      running += 1
      expect(running).toBe(1)
      const writing = value
      await new Promise((resolve) => setTimeout(resolve, 10))
      saved = writing
      running -= 1
    }, 1)
    while (value < 20) {
      value += 1
      saver.changed()
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    await saver.flush()
    expect(saved).toBe(20)
  })

  it('is tried again after a failure, which flush tells', async () => {
    let failures = 2
    let saves = 0
    const saver = createSaver(async () => {
      if (failures > 0) {
        failures -= 1
        throw new Error('disk full')
      }
      saves += 1
    }, 1)
    saver.changed()
    await expect.poll(() => failures).toBe(1)
    await expect(saver.flush()).rejects.toThrow('disk full')
    await saver.flush()
    await saver.flush()
    expect(saves).toBe(1)
  })
})
