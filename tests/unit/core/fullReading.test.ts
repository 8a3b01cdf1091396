import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forgetFullReading, isFullReadingDue, noteFullReading } from '../../../main/core/fullReading'
import { openStore, type Store } from '../../../main/store/store'

const now = Date.UTC(2026, 4, 12)
const dayMs = 86_400_000

let store: Store
beforeEach(() => {
  store = openStore(':memory:', now)
})
afterEach(() => store.close())

describe('reading everything', () => {
  it('is due at first, and again after a day', () => {
    expect(isFullReadingDue(store, now)).toBe(true)
    noteFullReading(store, now)
    expect(isFullReadingDue(store, now)).toBe(false)
    expect(isFullReadingDue(store, now + dayMs - 1)).toBe(false)
    expect(isFullReadingDue(store, now + dayMs)).toBe(true)
  })

  it('is due where the clock was set back, or what is kept in step has changed (I14)', () => {
    noteFullReading(store, now)
    expect(isFullReadingDue(store, now - 1)).toBe(true)
    forgetFullReading(store)
    expect(isFullReadingDue(store, now)).toBe(true)
  })
})
