// Tandem's mark on a grid of 16: two rings, and the lens on which both sides agree.

const radius = 4.2
const centres = /** @type {const} */ ([5.45, 10.55])
const middle = 8
/** Half the angle, seen from a ring's centre, under which it meets the other ring. */
const meeting = Math.acos((centres[1] - centres[0]) / 2 / radius)

const top = `${middle} ${(middle - radius * Math.sin(meeting)).toFixed(3)}`
const bottom = `${middle} ${(middle + radius * Math.sin(meeting)).toFixed(3)}`

export const lens = `<path d="M${top}A4.2 4.2 0 0 1 ${bottom}A4.2 4.2 0 0 1 ${top}Z"/>`

/** @param {number} stroke */
export const rings = (stroke) =>
  lines(centres.map((x) => `<circle cx="${x}" cy="${middle}" r="${radius}"/>`).join(''), stroke)

/** What each ring has alone, as one outline. @param {number} stroke */
export const outline = (stroke) =>
  lines(`<path d="M${top}A4.2 4.2 0 1 0 ${bottom}A4.2 4.2 0 1 0 ${top}Z"/>`, stroke)

/** In place of the lens when paused. */
export const bars = [5.75, 8.55]
  .map((x) => `<rect x="${x}" y="5.3" width="1.7" height="5.4" rx=".8"/>`)
  .join('')

/** Places between one dot and the next; a picture of the animation moves every dot by one place. */
export const dotSteps = 3

/**
 * The outline as seven dots on each side, on their way clockwise.
 * @param {number} step picture of the animation, from 0
 */
export function dots(step) {
  const gap = (2 * Math.PI - 2 * meeting) / 7
  const places = Array.from(
    { length: 7 },
    (_, index) => meeting + gap * (index + ((0.5 + step / dotSteps) % 1)),
  )
  return places
    .flatMap((angle) => [place(centres[0], angle), place(centres[1], angle + Math.PI)])
    .map(({ x, y }) => `<circle cx="${x.toFixed(3)}" cy="${y.toFixed(3)}" r=".75"/>`)
    .join('')
}

/**
 * @param {number} centre
 * @param {number} angle clockwise from the right
 */
const place = (centre, angle) => ({
  x: centre + radius * Math.cos(angle),
  y: middle + radius * Math.sin(angle),
})

/** From bottom left to top right, across the rings. @param {number} stroke */
export const slash = (stroke) => lines('<path d="M3 13.8 13.1 2.2"/>', stroke)

/**
 * @param {string} content
 * @param {number} stroke
 */
function lines(content, stroke) {
  const style = `fill="none" stroke="currentColor" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round"`
  return `<g ${style}>${content}</g>`
}
