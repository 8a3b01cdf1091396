import { describe, expect, it } from 'vitest'
import { runSync } from '../../../main/sync/run'
import { type ErrorCode, TandemError } from '../../../shared/errors'
import { at, linkedAnna, linkedChild, ofKind, world } from './scenario'

/** Whether a run that reads everything says that it did, and the errors that it reports. */
async function readAll(): Promise<{ isAllRead: boolean; errors: ErrorCode[] }> {
  let isAllRead = false
  const { errors } = await runSync(world.deps, {
    trigger: 'manual',
    read: 'everything',
    signal: new AbortController().signal,
    onProgress: () => {},
    onAllRead: () => {
      isAllRead = true
    },
  })
  return { isAllRead, errors: errors.map(({ code }) => code) }
}

/** A task that Nozbe does not list any more, and of which it answers this when asked by its id. */
async function missingTask(thrown: ErrorCode): Promise<void> {
  const { anna } = await linkedAnna()
  const { peer } = await linkedChild('task', anna, { title: 'Call' })
  world.nozbe.records.delete(`task ${peer}`)
  const { get } = world.nozbe
  world.nozbe.get = async (record) => {
    if (record.id === peer) throw new TandemError(thrown)
    return get(record)
  }
}

describe('everything was read', () => {
  it('although a record is refused in every run (I18)', async () => {
    const { anna, peer } = await linkedAnna({ city: 'Cork' })
    world.highlevel.edit('contact', anna, { city: 'Galway' })
    world.nozbe.fate = () => 'refused'
    expect(await readAll()).toEqual({ isAllRead: true, errors: ['request.refused'] })
    expect(at('nozbe', 'contact', peer)?.fields.city).toBe('Cork')
  })

  it('although the user stops the writing that follows', async () => {
    world.highlevel.add('contact', { name: 'Anna', email: 'anna@example.com' })
    world.nozbe.create = async () => {
      throw new TandemError('run.cancelled')
    }
    expect(await readAll()).toEqual({ isAllRead: true, errors: ['run.cancelled'] })
  })

  it('although the service refuses to say whether one record is gone', async () => {
    await missingTask('request.refused')
    expect(await readAll()).toEqual({ isAllRead: true, errors: ['request.refused'] })
  })

  it('not where it is unknown whether a record is gone, since the service was away', async () => {
    await missingTask('server.failed')
    expect(await readAll()).toEqual({ isAllRead: false, errors: ['server.failed'] })
  })

  it('not where a listing broke off', async () => {
    await linkedAnna()
    // biome-ignore lint/correctness/useYield: it breaks off before its first page.
    world.nozbe.observe = async function* () {
      throw new TandemError('server.failed')
    }
    expect(await readAll()).toEqual({ isAllRead: false, errors: ['server.failed'] })
  })

  it('not where a row of a listing could not be understood (I12)', async () => {
    world.nozbe.observe = async function* () {
      const problem = { kind: 'task', id: 't1', operation: 'tasks.list', detail: 'name: missing' } as const
      yield { records: [], problems: [problem], listed: [] }
      return { at: 1 }
    }
    expect(await readAll()).toEqual({ isAllRead: false, errors: ['protocol.unexpected'] })
  })

  it('not where a listing that shows nothing is not believed (I12)', async () => {
    await linkedAnna()
    world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com' })
    await world.sync()
    for (const { id } of ofKind('nozbe', 'contact')) world.nozbe.records.delete(`contact ${id}`)
    expect(await readAll()).toEqual({ isAllRead: false, errors: ['listing.empty'] })
  })
})
