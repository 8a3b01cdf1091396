/** A page that fails again so soon, in milliseconds, is not loaded once more by itself. */
const crashPause = 10_000

/** What to do about a page that is gone: load it again, or, where that did not help, say so. */
export function reloading(now: () => number): (reason: string) => 'reload' | 'say' | 'nothing' {
  let crashedAt = Number.NEGATIVE_INFINITY
  return (reason) => {
    if (reason === 'clean-exit') return 'nothing'
    const isAgain = now() - crashedAt < crashPause
    crashedAt = now()
    return isAgain ? 'say' : 'reload'
  }
}
