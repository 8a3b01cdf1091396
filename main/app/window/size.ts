export interface Size {
  width: number
  height: number
}

export const smallest: Size = { width: 720, height: 480 }

/** A remembered size, made to fit the display's work area, but never below the smallest. Pure. */
export const fitSize = (remembered: Size, area: Size): Size => ({
  width: Math.max(smallest.width, Math.min(remembered.width, area.width)),
  height: Math.max(smallest.height, Math.min(remembered.height, area.height)),
})
