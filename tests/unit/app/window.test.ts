import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bringBack, placeWindow, type Rectangle, smallest } from '../../../main/app/window/place'

const laptop: Rectangle = { x: 0, y: 25, width: 1440, height: 875 }
const screenRight: Rectangle = { x: 1440, y: 0, width: 1920, height: 1080 }
const screenLeft: Rectangle = { x: -1920, y: -200, width: 1920, height: 1080 }
const size = { width: 1100, height: 700, maximized: false }

describe('placeWindow', () => {
  it('keeps a size that fits, and leaves the position to the system where none is known', () => {
    expect(placeWindow(size, [laptop])).toEqual({ width: 1100, height: 700 })
  })

  it('opens where it was, on whichever display that is', () => {
    const place = { x: 1500, y: 40, width: 1100, height: 700 }
    expect(placeWindow({ ...size, ...place }, [laptop, screenRight])).toEqual(place)
    const left = { x: -1900, y: -150, width: 1100, height: 700 }
    expect(placeWindow({ ...size, ...left }, [laptop, screenLeft])).toEqual(left)
  })

  it('comes back to the middle of the first display when its own is gone', () => {
    expect(placeWindow({ ...size, x: 1500, y: 40 }, [laptop])).toEqual({
      x: 170,
      y: 112,
      width: 1100,
      height: 700,
    })
  })

  it('comes back when its title bar is out of reach', () => {
    for (const at of [
      { x: 100, y: -300 },
      { x: 100, y: 890 },
      { x: 1400, y: 100 },
      { x: -1050, y: 100 },
    ]) {
      expect(placeWindow({ ...size, ...at }, [laptop])).toMatchObject({ x: 170, y: 112 })
    }
  })

  it('fits a size of a larger display to this one, but never below the smallest', () => {
    expect(placeWindow({ ...size, width: 3000, height: 2000 }, [laptop])).toEqual({
      width: 1440,
      height: 875,
    })
    expect(placeWindow({ ...size, width: 10, height: 10 }, [laptop])).toEqual(smallest)
    const small = { x: 0, y: 0, width: 640, height: 400 }
    expect(placeWindow({ ...size, x: 5000, y: 5000 }, [small])).toEqual({ x: 0, y: 0, ...smallest })
  })
})

const number = (min: number, max: number) => fc.integer({ min, max })
const rectangle = fc.record({
  x: number(-6000, 6000),
  y: number(-6000, 6000),
  width: number(640, 6000),
  height: number(480, 4000),
})

describe('bringBack', () => {
  it('leaves a window alone that can be taken hold of', () => {
    expect(bringBack({ x: 200, y: 100, width: 960, height: 640 }, [laptop])).toBeNull()
  })

  it('always ends on a display, and has nothing to do a second time', () => {
    fc.assert(
      fc.property(rectangle, fc.array(rectangle, { minLength: 1, maxLength: 3 }), (window, areas) => {
        const [first, ...others] = areas
        if (!first) return
        const moved = bringBack(window, [first, ...others])
        if (moved) expect(bringBack(moved, [first, ...others])).toBeNull()
        const opened = placeWindow({ ...window, maximized: false }, [first, ...others])
        expect(bringBack({ ...window, ...opened }, [first, ...others])).toBeNull()
      }),
    )
  })
})
