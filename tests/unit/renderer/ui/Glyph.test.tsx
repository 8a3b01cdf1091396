import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Glyph } from '../../../../renderer/ui/Glyph'
import { badgeOf, strokeAt } from '../../../../renderer/ui/glyphShape'
import type { StatusName } from '../../../../shared/status'

afterEach(cleanup)

const parts = (status: StatusName, count = 0) => {
  const { container } = render(<Glyph status={status} count={count} size={40} />)
  const has = (selector: string) => container.querySelector(selector) !== null
  return {
    lens: has('[class*=lens]'),
    dots: container.querySelectorAll('[class*=dots]').length,
    digit: container.querySelector('text')?.textContent ?? null,
    error: has('[class*=exclamation]'),
  }
}

describe('the glyph', () => {
  it('keeps the lens while both sides agree on something', () => {
    expect(parts('idle')).toEqual({ lens: true, dots: 0, digit: null, error: false })
    expect(parts('syncing').lens).toBe(true)
    expect(parts('offline').lens).toBe(false)
    expect(parts('paused').lens).toBe(false)
  })

  it('dots both rings while syncing, and may carry the count', () => {
    expect(parts('syncing')).toMatchObject({ dots: 2, digit: null })
    expect(parts('syncing', 3)).toMatchObject({ dots: 2, digit: '3' })
  })

  it('shows the count of attention, and a diamond for an error whatever waits', () => {
    expect(parts('attention', 2)).toMatchObject({ digit: '2', error: false })
    expect(parts('error', 2)).toMatchObject({ digit: null, error: true })
    expect(badgeOf('attention', 12)).toBe('9+')
    expect(badgeOf('paused', 2)).toBeNull()
  })

  it('is not calm where what waits is not counted', () => {
    expect(parts('attention', 0).digit).toBeNull()
    expect(badgeOf('attention', 0)).toBe('')
    expect(badgeOf('syncing', 0)).toBeNull()
  })

  it('draws its rings as thick as the size asks', () => {
    expect(strokeAt(16)).toBe(1.5)
    expect((strokeAt(22) * 22) / 16).toBeCloseTo(1.8)
    expect((strokeAt(32) * 32) / 16).toBeCloseTo(2.4)
  })
})
