import { describe, expect, it } from 'vitest'
import { alphanumeric, createRandom } from '../../../main/practice/random'

describe('the seeded source of chance', () => {
  it('gives the same sequence for the same seed, and another for another', () => {
    const draw = (seed: number) => {
      const random = createRandom(seed)
      return [random.id(alphanumeric, 20), random.int(1000), random.pick(['a', 'b', 'c']), random.next()]
    }
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
  })

  it('goes on from a position as if it had never stopped', () => {
    const random = createRandom(3)
    random.id(alphanumeric, 50)
    const resumed = createRandom(random.position())
    expect(resumed.id(alphanumeric, 20)).toBe(random.id(alphanumeric, 20))
  })

  it('reaches every number below n evenly and nothing else', () => {
    const random = createRandom(1)
    const counts = new Map<number, number>()
    for (let i = 0; i < 10_000; i += 1) {
      const n = random.int(10)
      counts.set(n, (counts.get(n) ?? 0) + 1)
    }
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })

  it('makes ids of the alphabet and length asked for, none twice in 10,000', () => {
    const random = createRandom(1)
    const ids = Array.from({ length: 10_000 }, () => random.id(alphanumeric, 20))
    expect(new Set(ids).size).toBe(10_000)
    expect(ids.every((id) => /^[A-Za-z0-9]{20}$/.test(id))).toBe(true)
  })

  it('refuses to pick from nothing', () => {
    expect(() => createRandom(1).pick([])).toThrow(RangeError)
  })
})
