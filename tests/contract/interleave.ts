/** Holds back the requests of several computers, and lets them go one by one in an order of its choosing. */
export function createGate() {
  const waiting: { who: number; go: () => void }[] = []
  return {
    /** Resolves when it is this computer's turn. */
    pass: (who: number) => new Promise<void>((go) => waiting.push({ who, go })),

    /**
     * Runs one piece of work for each computer. Whenever all of them wait for their turn, or are done, `choose` says which
     * of those that wait goes on.
     */
    run: async <T>(works: (() => Promise<T>)[], choose: (waiting: number) => number): Promise<T[]> => {
      let running = works.length
      const results = works.map((work) => work().finally(() => (running -= 1)))
      for (const result of results) result.catch(() => {})
      while (running > 0) {
        await new Promise((resolve) => setImmediate(resolve))
        if (waiting.length < running) continue
        waiting.sort((a, b) => a.who - b.who)
        waiting.splice(choose(waiting.length), 1)[0]?.go()
      }
      return Promise.all(results)
    },
  }
}

/** Every order in which two computers can make their first `turns` requests; after that the first one is done first. */
export function orders(turns: number): ((waiting: number) => number)[] {
  return Array.from({ length: 2 ** turns }, (_, order) => {
    let turn = 0
    return (waiting: number) => {
      const bit = (order >> turn) & 1
      turn += 1
      return Math.min(bit, waiting - 1)
    }
  })
}
