export interface PanelFacts {
  platform: NodeJS.Platform
  /** `XDG_CURRENT_DESKTOP` on Linux. */
  desktop: string
  /** Whether the system's own parts, such as the taskbar, are dark. */
  darkSystem: boolean
  /** Of the display that the panel is on. */
  scaleFactor: number
}

/** Which drawn strip a picture is cut from. */
export interface Strip {
  panel: 'light' | 'dark'
  size: 16 | 22 | 32
  /** How many pixels of the strip make one of the size. */
  scale: 1 | 2
}

/** A strip, and the scale factor of a display that the picture is for. */
export interface Representation extends Strip {
  scaleFactor: number
}

/** The pictures for a panel. Pure. */
export function representationsFor(facts: PanelFacts): Representation[] {
  const panel = isDark(facts) ? 'dark' : 'light'
  // Panels on Linux are given one picture, without a scale factor, and fit it themselves.
  if (facts.platform === 'linux') return [{ panel, ...linuxSize(facts.scaleFactor), scaleFactor: 1 }]
  return ([1, 2] as const).map((scale) => ({ panel, size: 16, scale, scaleFactor: scale }))
}

/** GNOME's panel is dark in its light theme too. On macOS the picture is a template, of which only the shape counts. */
function isDark({ platform, desktop, darkSystem }: PanelFacts): boolean {
  if (platform === 'darwin') return false
  return darkSystem || (platform === 'linux' && /\bGNOME\b/i.test(desktop))
}

function linuxSize(scaleFactor: number): Pick<Strip, 'size' | 'scale'> {
  if (scaleFactor < 1.25) return { size: 22, scale: 1 }
  if (scaleFactor < 1.75) return { size: 32, scale: 1 }
  return { size: scaleFactor < 2.5 ? 22 : 32, scale: 2 }
}
