import { describe, expect, it } from 'vitest'
import { services } from '../../../shared/domain'
import { crashingStore } from '../../model/support/crash'
import { newWorld } from '../../model/support/world'
import { at, ofKind, replaceWorld, waitingTypes, world } from './scenario'
import { carriedCity, copied, deleted, movedTask, undo } from './undo'

/** What is to be undone; each gives the run. */
const scenarios: Record<string, () => Promise<{ run: number }>> = {
  'an update made in HighLevel': () => carriedCity('highlevel'),
  'an update made in Nozbe': () => carriedCity('nozbe'),
  'creates in Nozbe': () => copied('highlevel'),
  'creates in HighLevel': () => copied('nozbe'),
  'deletes in Nozbe': () => deleted('highlevel'),
  'deletes in HighLevel': async () => {
    const prepared = await deleted('nozbe')
    for (const task of ofKind('nozbe', 'task')) world.nozbe.erase('task', task.id)
    return prepared
  },
  'a move made in HighLevel': () => movedTask('highlevel'),
  'a move made in Nozbe': () => movedTask('nozbe'),
}

const picture = () =>
  services.map((service) =>
    [...world[service].records.values()]
      .map(({ kind, fields, parentId }) =>
        JSON.stringify([
          kind,
          at(service, 'contact', parentId ?? '')?.fields.name,
          Object.entries(fields)
            .filter(([, value]) => value !== null)
            .sort(),
        ]),
      )
      .sort(),
  )

describe('a crash at every step of an undo that writes to the store', () => {
  it.each(Object.entries(scenarios))(
    'loses and doubles nothing, and trying again ends the same: %s (I4, I6, I8)',
    async (_name, prepare) => {
      const before = await prepare()
      await undo({ runId: before.run })
      await world.sync()
      const expected = picture()
      for (const after of [false, true]) {
        for (let step = 1; ; step += 1) {
          replaceWorld(newWorld())
          const { run } = await prepare()
          const crashing = crashingStore(world.store, step, after)
          await undo({ runId: run }, true, crashing.store).catch(() => undefined)
          if (!crashing.died()) break
          await undo({ runId: run })
          for (let n = 0; n < 4; n += 1) await world.syncFully()
          const where = `step ${step}, ${after ? 'after' : 'before'} it`
          expect(picture(), where).toEqual(expected)
          expect(waitingTypes(), where).toEqual([])
          expect((await world.syncFully()).changes, where).toEqual([])
          world.store.close()
        }
      }
    },
    60_000,
  )
})
