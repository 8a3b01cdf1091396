import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isFullReadingDue } from '../../main/core/fullReading'
import type { Fault } from '../../main/practice/faults'
import { type PracticeWorld, practiceWorld } from '../model/support/practiceWorld'

let world: PracticeWorld
beforeEach(async () => {
  world = await practiceWorld({ seed: 3, contacts: 3, overSockets: false, indexLagMs: 0 })
})
afterEach(() => world.close())

/** Whether everything is to be read again after a run on which the fault lasted, and the errors that it reported. */
async function afterRun(fault: Fault): Promise<{ isDue: boolean; errors: string[] }> {
  world.practice.faults.add(fault)
  const { errors } = await world.session.sync({ trigger: 'schedule' })
  world.practice.faults.clear()
  return { isDue: isFullReadingDue(world.store, world.clock.now()), errors: errors.map(({ code }) => code) }
}

describe('a run that reads everything', () => {
  it('has done so although a record was refused: the next one reads changes', async () => {
    const refused = { kind: 'status', status: 400, service: 'nozbe', method: 'POST', times: 1 } as const
    const { isDue, errors } = await afterRun({ ...refused, path: /^\/tasks$/ })
    expect(errors).toContain('request.refused')
    expect(isDue).toBe(false)
  })

  it('has not done so where a listing failed: the next one reads everything', async () => {
    const failed = { kind: 'status', status: 500, service: 'highlevel', times: 9 } as const
    const { isDue, errors } = await afterRun({ ...failed, path: /^\/contacts\/search$/ })
    expect(errors).toEqual(['server.failed'])
    expect(isDue).toBe(true)
  })
})
