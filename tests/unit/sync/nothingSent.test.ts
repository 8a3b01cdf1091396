import { expect, it } from 'vitest'
import { type ErrorCode, TandemError } from '../../../shared/errors'
import { at, ofKind, world } from './scenario'

const codes: ErrorCode[] = [
  'service.resting',
  'network.certificate',
  'rate.limited',
  'auth.refused',
  'auth.missing',
  'auth.expired',
  'signIn.refused',
  'vault.locked',
  'vault.newer',
]

it.each(codes)(
  '%s says that a write was not sent: the run ends at once, with nothing to settle',
  async (code) => {
    for (const name of ['Anna', 'Jan', 'Zoe']) world.highlevel.add('contact', { name })
    const { create } = world.nozbe
    let tried = 0
    world.nozbe.create = async () => {
      tried += 1
      throw new TandemError(code, { service: 'Nozbe' })
    }
    const report = await world.sync()
    expect(report.errors.map((error) => error.code)).toEqual([code])
    expect(tried).toBe(1)
    expect(world.store.journal.unsettled()).toEqual([])

    world.nozbe.create = create
    expect((await world.sync()).errors).toEqual([])
    const names = ofKind('nozbe', 'contact').map(({ id }) => at('nozbe', 'contact', id)?.fields.name)
    expect(names.sort()).toEqual(['Anna', 'Jan', 'Zoe'])
  },
)
