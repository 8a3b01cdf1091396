import { expect, it } from 'vitest'
import { reloading } from '../../../main/app/window/reload'

it('loads a page again once, says so when that fails at once, and starts over later', () => {
  let now = 0
  const whatNow = reloading(() => now)
  expect(whatNow('clean-exit')).toBe('nothing')
  expect(whatNow('crashed')).toBe('reload')
  now = 5000
  expect(whatNow('oom')).toBe('say')
  now = 9000
  expect(whatNow('crashed')).toBe('say')
  now = 60_000
  expect(whatNow('crashed')).toBe('reload')
})
