import type { Clock } from '../../../shared/clock'

/** Milliseconds without another decision until they are carried out, and how long the first of them waits at most. */
const pause = 400
const longest = 2_000

/** Carries out what was decided: many decisions in quick succession at once, in one run. */
export interface CarryOut {
  /** Something was decided and stored. */
  add(): void
}

/**
 * `work` carries out all that is stored; it is called once at a time, and again where something was decided after it has told
 * `onBegin`. What it throws is for whoever watches the runs: the decisions are stored, and the next run takes them up.
 */
export function createCarryOut(
  clock: Pick<Clock, 'now' | 'sleep'>,
  work: (onBegin: () => void) => Promise<unknown>,
): CarryOut {
  let first: number | null = null
  let last = 0
  let isOn = false

  async function goOn(): Promise<void> {
    while (first !== null) {
      const wait = Math.min(last + pause, first + longest) - clock.now()
      if (wait > 0) {
        await clock.sleep(wait)
        continue
      }
      const asked = first
      const begun = () => {
        first = null
      }
      await work(begun).catch(() => {})
      // It never began: it would not now either.
      if (first === asked) first = null
    }
    isOn = false
  }

  return {
    add: () => {
      last = clock.now()
      first ??= last
      if (isOn) return
      isOn = true
      void goOn()
    },
  }
}
