import type { Clock } from '../../shared/clock'
import type { Trigger } from '../../shared/domain'
import type { ScheduleSettings } from '../../shared/schedule'
import { type Hold, usualSchedule } from '../../shared/schedule'
import { untilResumed } from '../../shared/state'
import { isPaused, pauseAfterSetBack, pauseEnd } from './pause'
import { type Times, timesOf } from './times'

export interface Schedule {
  /** Begins to look at the clock. */
  start(): void
  /** Goes by other settings from now on. Throws `schedule.*`, and goes on as before, where they cannot be kept. */
  change(settings: ScheduleSettings): void
  /** Epoch milliseconds of the next run that begins by itself; null where none does, and while one is held up. */
  nextRunAt(): number | null
  /** Why a run that is due has not begun; null where none is held up. */
  hold(): Hold | null
  /** Null: not paused; -1: until `resume`; else epoch milliseconds. */
  pausedUntil(): number | null
  /** Lets no run start by itself for so many minutes; null until `resume`. A new pause replaces the old one. */
  pause(minutes: number | null): void
  resume(): void
  /** Tandem has started: a run follows, if the settings say so. */
  started(): void
  /** The computer has woken up: one run follows for all that were missed, if the settings say so. */
  woke(): void
  stop(): void
}

export interface ScheduleOptions {
  clock: Clock
  /** From 0 to 1, as `Math.random`: spreads the runs of computers that wake up, or get their network back, together. */
  random(): number
  /** The pause that an earlier start left; null for none. */
  pausedUntil?: number | null
  /** Whether there is a network, where one is needed. */
  isOnline(): boolean
  /** Whether the network costs by the amount, as far as the system tells. */
  isMetered(): Promise<boolean>
  /** A run. Reporting its failure is up to the runner; the schedule goes on. */
  run(trigger: Trigger): Promise<unknown>
  /** Called when the next run, the pause or what holds a run up is another one than before. */
  onChange(): void
}

/** The clock is looked at this often at least, in milliseconds, since it may be set, and a computer may sleep. */
const beatMs = 30_000
/** A run that could not begin within this many milliseconds of its time was missed. */
const lateness = 60_000
/** After waking up and reconnecting a run waits so long, in milliseconds, for the network to be ready, and for its turn. */
const settling = 5_000
const spread = 25_000
/** A network that costs is looked at again after so long, in milliseconds. */
const meteredPause = 300_000

/**
 * Starts runs at the times of the settings, never two at a time. What was missed, whether by sleep, a busy computer, a clock
 * that was set or a network that was away, is made up for by one run.
 */
export function createSchedule(options: ScheduleOptions): Schedule {
  const { clock, random, isOnline, isMetered, run, onChange } = options
  let settings = usualSchedule
  let times: Times = timesOf(settings)
  let pausedUntil = options.pausedUntil ?? null
  let timer: NodeJS.Timeout | undefined
  let isStarted = false
  let isStopped = false
  let isRunning = false
  let wasOnline = true
  let seenAt = clock.now()
  /** The next time of the schedule. */
  let due: number | null = null
  /** A run besides, which may begin from then on. */
  let owed: { at: number; trigger: Trigger } | null = null
  let hold: Hold | null = null

  const findDue = () => {
    due = times.next(clock.now(), pausedUntil)
  }
  const owedAt = () => owed && times.allowed(owed.at, pausedUntil)
  const nextAt = () => {
    const candidates = [due, owedAt()].filter((at) => at !== null)
    return candidates.length === 0 ? null : Math.min(...candidates)
  }

  function owe(trigger: Trigger, wait: number): void {
    if (settings.rhythm.by !== 'hand') owed ??= { at: clock.now() + wait, trigger }
  }
  const oweSoon = () => owe('schedule', settling + Math.round(random() * spread))

  /** Waits for what comes next, and looks at the clock in between. */
  function arm(): void {
    clearTimeout(timer)
    if (!isStarted || isStopped) return
    const now = clock.now()
    const end = pausedUntil === untilResumed ? null : pausedUntil
    const waits = [nextAt(), end].filter((at) => at !== null && at > now).map((at) => Number(at) - now)
    timer = setTimeout(beat, Math.min(beatMs, ...waits))
  }

  function changed(): void {
    onChange()
    arm()
  }

  function beat(): void {
    const now = clock.now()
    if (seenAt - now > lateness) setBack(now)
    seenAt = now
    if (pausedUntil !== null && !isPaused(now, pausedUntil)) {
      pausedUntil = null
      onChange()
    }
    lookAtNetwork()
    if (due !== null && now - due > lateness) missed()
    const at = nextAt()
    if (at !== null && at <= now) begin()
    arm()
  }

  function setBack(now: number): void {
    pausedUntil = pauseAfterSetBack(pausedUntil, seenAt, now)
    if (owed) owed = { ...owed, at: Math.min(owed.at, now + settling) }
    findDue()
    onChange()
  }

  function lookAtNetwork(): void {
    const online = isOnline()
    if (online && !wasOnline) {
      hold = null
      owed = null
      findDue()
      if (settings.afterReconnect) oweSoon()
      onChange()
    }
    wasOnline = online
  }

  /** Its time is over. Without a network it waits for that. */
  function missed(): void {
    if (hold === 'offline') return
    if (settings.afterSleep && !isRunning) oweSoon()
    findDue()
    onChange()
  }

  function begin(): void {
    if (isRunning) {
      owed = null
      findDue()
    } else if (!wasOnline) {
      if (hold !== 'offline') {
        hold = 'offline'
        onChange()
      }
    } else {
      isRunning = true
      void runUnlessMetered(owed?.trigger ?? 'schedule').finally(() => {
        isRunning = false
        arm()
      })
    }
  }

  async function runUnlessMetered(trigger: Trigger): Promise<void> {
    owed = null
    findDue()
    if (!settings.onMetered && (await isMetered())) {
      hold = 'metered'
      owed = { at: clock.now() + meteredPause, trigger }
      onChange()
      return
    }
    hold = null
    onChange()
    await run(trigger).catch(() => {})
  }

  const setPause = (until: number | null) => {
    pausedUntil = until
    findDue()
    changed()
  }

  return {
    start: () => {
      isStarted = true
      seenAt = clock.now()
      wasOnline = isOnline()
      findDue()
      arm()
    },
    change: (next) => {
      times = timesOf(next)
      settings = next
      if (next.rhythm.by === 'hand' || (hold === 'metered' && next.onMetered)) owed = null
      hold = null
      findDue()
      changed()
    },
    nextRunAt: () => (hold === null ? nextAt() : null),
    hold: () => hold,
    pausedUntil: () => (isPaused(clock.now(), pausedUntil) ? pausedUntil : null),
    pause: (length) => setPause(pauseEnd(clock.now(), length)),
    resume: () => setPause(null),
    started: () => {
      if (settings.atStart) owe('start-up', 0)
      if (isStarted) beat()
    },
    woke: () => {
      if (due !== null && due <= clock.now()) findDue()
      if (settings.afterSleep) oweSoon()
      changed()
    },
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
