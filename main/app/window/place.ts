export interface Size {
  width: number
  height: number
}

export interface Rectangle extends Size {
  x: number
  y: number
}

/** How the window was left. Without a position where it never had one. */
export interface RememberedWindow extends Size {
  x?: number
  y?: number
  maximized: boolean
}

export const smallest: Size = { width: 720, height: 480 }

/** So much of the title bar has to be on a display for the window to be taken hold of. */
const grip: Size = { width: 100, height: 30 }

/**
 * Where the window opens, given the work areas of the displays there are, the first display's first. A display that is gone takes
 * the position with it: the window then opens in the middle of the first one. A window of a larger display is made to
 * fit, but never below the smallest size. Without a position the system chooses one. Pure.
 */
export function placeWindow(
  { x, y, width, height }: RememberedWindow,
  areas: readonly [Rectangle, ...Rectangle[]],
): Size & Partial<Rectangle> {
  if (x === undefined || y === undefined) return fitSize({ width, height }, areas[0])
  const places = areas.map((area) => ({ area, place: { x, y, ...fitSize({ width, height }, area) } }))
  const found = places.find(({ area, place }) => canBeGripped(place, area))
  return found?.place ?? inTheMiddle(fitSize({ width, height }, areas[0]), areas[0])
}

/** Where a window that is there has to go for its title bar to be on a display; null where it already is. Pure. */
export function bringBack(bounds: Rectangle, areas: readonly [Rectangle, ...Rectangle[]]): Rectangle | null {
  if (areas.some((area) => canBeGripped(bounds, area))) return null
  return inTheMiddle(fitSize(bounds, areas[0]), areas[0])
}

const fitSize = ({ width, height }: Size, area: Size): Size => ({
  width: Math.max(smallest.width, Math.min(width, area.width)),
  height: Math.max(smallest.height, Math.min(height, area.height)),
})

const inTheMiddle = ({ width, height }: Size, area: Rectangle): Rectangle => ({
  x: Math.max(area.x, area.x + Math.floor((area.width - width) / 2)),
  y: Math.max(area.y, area.y + Math.floor((area.height - height) / 2)),
  width,
  height,
})

function canBeGripped({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const shown = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return shown >= grip.width && y >= area.y && y + grip.height <= area.y + area.height
}
