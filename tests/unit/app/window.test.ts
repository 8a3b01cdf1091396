import { describe, expect, it } from 'vitest'
import { fitSize } from '../../../main/app/window/size'

describe('fitSize', () => {
  const area = { width: 1440, height: 900 }

  it('keeps a size that fits', () => {
    expect(fitSize({ width: 1100, height: 700 }, area)).toEqual({ width: 1100, height: 700 })
  })

  it('fits a size of a larger display to this one', () => {
    expect(fitSize({ width: 3000, height: 2000 }, area)).toEqual(area)
  })

  it('is never smaller than the window works at', () => {
    expect(fitSize({ width: 10, height: 10 }, area)).toEqual({ width: 720, height: 480 })
    expect(fitSize({ width: 960, height: 640 }, { width: 640, height: 400 })).toEqual({
      width: 720,
      height: 480,
    })
  })
})
