import { describe, expect, it } from 'vitest'
import { createCarryOut } from '../../../../main/core/waiting/carryOut'

/** A clock on which a test lets time pass, and runs that end when it says so. */
function setUp() {
  let now = 0
  let wake: (() => void)[] = []
  const begun: number[] = []
  let end: () => void = () => {}
  const carryOut = createCarryOut(
    {
      now: () => now,
      sleep: () => new Promise((resolve) => wake.push(resolve)),
    },
    async (onBegin) => {
      onBegin()
      begun.push(now)
      await new Promise<void>((resolve) => {
        end = resolve
      })
    },
  )
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  return {
    carryOut,
    begun,
    pass: async (ms: number) => {
      now += ms
      const waking = wake
      wake = []
      for (const each of waking) each()
      await turn()
    },
    end: async () => {
      end()
      await turn()
    },
  }
}

describe('decisions', () => {
  it('in quick succession are carried out at once, after a pause', async () => {
    const { carryOut, begun, pass, end } = setUp()
    for (let key = 0; key < 4; key += 1) {
      carryOut.add()
      await pass(300)
    }
    expect(begun).toEqual([])
    await pass(100)
    expect(begun).toEqual([1300])
    await end()
    expect(begun).toHaveLength(1)
  })

  it('that never pause do not wait for ever', async () => {
    const { carryOut, begun, pass } = setUp()
    for (let key = 0; key < 20; key += 1) {
      carryOut.add()
      await pass(150)
    }
    expect(begun).toEqual([2100])
  })

  it('made while others are carried out follow in a run of their own, however many', async () => {
    const { carryOut, begun, pass, end } = setUp()
    carryOut.add()
    await pass(400)
    carryOut.add()
    carryOut.add()
    await pass(5000)
    expect(begun).toHaveLength(1)
    await end()
    expect(begun).toHaveLength(2)
    await end()
    await pass(5000)
    expect(begun).toHaveLength(2)
  })

  it('that cannot be carried out now are left to the next run, and later ones are tried', async () => {
    let tries = 0
    const carryOut = createCarryOut({ now: Date.now, sleep: async () => {} }, async () => {
      tries += 1
      throw new Error('stopped')
    })
    carryOut.add()
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(tries).toBe(1)
    carryOut.add()
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(tries).toBe(2)
  })
})
