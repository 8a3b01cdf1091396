import { describe, expect, it } from 'vitest'
import { planUndo } from '../../../main/sync/undo/planUndo'
import type { UndoTarget } from '../../../main/sync/undo/target'
import { kinds, otherService, services } from '../../../shared/domain'
import type { UndoStep } from '../../../shared/undo'
import { linkedAnna, ofKind, sectionOf, world } from './scenario'
import { carriedCity, cities, copied, deleted, fieldOf, laterWrites, movedTask, reasons, undo } from './undo'

const plan = (target: UndoTarget) => planUndo(world.deps, target)
const told = ({ op, kind, field, services: to }: UndoStep) =>
  [op, kind, field, ...to].filter((part) => part !== null).join(' ')
/** Of a run, the entry of a field that Tandem wrote. */
const entryOf = (runId: number, wanted: string | null): number =>
  world.store.history.ofRun(runId).find(({ by, field }) => by === 'tandem' && field === wanted)?.id ?? 0

describe.each(services)('what an undo would do, of what was made on %s first', (from) => {
  const to = otherService(from)

  it('names the field with both its values, and writes nothing', async () => {
    const { run, ids } = await carriedCity(from)
    const before = world[to].writes.length
    expect(plan({ runId: run })).toMatchObject({
      count: 1,
      deletes: 0,
      leftCount: 0,
      steps: [{ op: 'update', field: 'city', now: 'Galway', after: 'Cork', services: [...services] }],
    })
    expect(world[to].writes).toHaveLength(before)
    expect(cities(ids)).toEqual(['Galway', 'Galway'])
  })

  it('says what was changed since, and what was undone before', async () => {
    const { run, ids } = await carriedCity(from)
    world[from].edit('contact', ids[from], { city: 'Dublin' })
    await world.sync()
    expect(plan({ runId: run }).left).toMatchObject([{ field: 'city', reason: 'changed' }])
    const { undone, run: undoing } = await undo({ kind: 'contact', recordId: ids[from] })
    expect(undone.length).toBeGreaterThan(0)
    expect(plan({ runId: undoing.runId - 1 }).left).toMatchObject([{ reason: 'undone' }])
  })

  it('counts what it would delete, contacts whose tasks go with them', async () => {
    const { run } = await copied(from)
    const whole = plan({ runId: run })
    expect(whole).toMatchObject({ count: 3, deletes: 3, left: [] })
    expect(whole.steps.map(told).sort()).toEqual(
      ['delete contact', 'delete note', 'delete task'].map((step) => `${step} ${to}`),
    )
    const contact = world.store.history
      .ofRun(run)
      .find(({ kind, op, by }) => kind === 'contact' && op === 'create' && by === 'tandem')
    expect(plan({ entryId: contact?.id ?? 0 }).left).toMatchObject([{ kind: 'contact', reason: 'in-use' }])
    expect((await undo({ runId: run })).undone).toHaveLength(3)
  })

  it('knows what cannot be written to', async () => {
    const { run } = await copied(from)
    world.deps.writable = { highlevel: kinds, nozbe: kinds, [to]: [] }
    expect(new Set(plan({ runId: run }).left.map(({ reason }) => reason))).toEqual(new Set(['impossible']))
  })

  it('says that deleted records are made anew, and that is done', async () => {
    const { run } = await deleted(from)
    for (const task of ofKind(from, 'task')) world[from].erase('task', task.id)
    expect(plan({ runId: run }).steps.map(told).sort()).toEqual(
      ['contact', 'note', 'task'].map((kind) => `create ${kind} highlevel nozbe`),
    )
    await undo({ runId: run })
    expect(plan({ runId: run })).toMatchObject({
      count: 0,
      left: kinds.slice(0, 3).map(() => ({ reason: 'undone' })),
    })
  })

  it('says that a task goes back to its contact', async () => {
    const { run } = await movedTask(from)
    expect(plan({ runId: run })).toMatchObject({ count: 1, steps: [{ op: 'move', kind: 'task' }] })
  })
})

describe('undoing one change', () => {
  it.each(services)(
    'takes back what one field of one record was given in a run, seen on %s',
    async (from) => {
      const { anna, peer } = await linkedAnna({ city: 'Cork', company: 'Quay' })
      const jan = world.highlevel.add('contact', { name: 'Jan', email: 'jan@example.com', city: 'Cork' }).id
      await world.sync()
      world[from].edit('contact', from === 'highlevel' ? anna : peer, { city: 'Galway', company: 'Pier' })
      world.highlevel.edit('contact', jan, { city: 'Limerick' })
      const { runId } = await world.sync()
      const entry = world.store.history
        .ofRun(runId)
        .find(({ by, field, after }) => by === 'tandem' && field === 'city' && after === 'Galway')
      const report = await undo({ entryId: entry?.id ?? 0 })
      expect(reasons(report)).toEqual([])
      expect(report.undone).toEqual([entry?.id])
      expect(cities({ highlevel: anna, nozbe: peer })).toEqual(['Cork', 'Cork'])
      expect(fieldOf('nozbe', 'contact', peer, 'company')).toBe('Pier')
      expect(fieldOf('nozbe', 'contact', sectionOf(jan), 'city')).toBe('Limerick')
      expect(await laterWrites()).toEqual([])
    },
  )

  it('makes one deleted record anew, whichever of its rows is meant', async () => {
    const { run } = await deleted('highlevel')
    const report = await undo({ entryId: entryOf(run, 'name') })
    expect(reasons(report)).toEqual([])
    expect(ofKind('nozbe', 'contact')[0]?.fields).toMatchObject({ name: 'Anna', city: 'Cork' })
    expect(ofKind('nozbe', 'task')).toEqual([])
    expect(await laterWrites()).toEqual([])
  })

  it('is not possible of what somebody else changed, or of what is not there', async () => {
    const { run } = await carriedCity('highlevel')
    const seen = world.store.history.ofRun(run).find(({ by }) => by === 'highlevel')
    expect(seen).toBeDefined()
    for (const entryId of [seen?.id ?? 0, 9999]) {
      await expect(undo({ entryId })).rejects.toMatchObject({ code: 'undo.nothing' })
      expect(() => plan({ entryId })).toThrow()
    }
  })

  it('marks what was done before a service went away, and leaves the rest for another time', async () => {
    const first = await carriedCity('highlevel')
    let left = 1
    world.nozbe.fate = () => (left-- > 0 ? 'refused' : 'fine')
    expect(reasons(await undo({ runId: first.run }))).toEqual(['contact city failed'])
    world.nozbe.fate = () => 'fine'
    expect(plan({ runId: first.run })).toMatchObject({ leftCount: 0 })
  })
})
