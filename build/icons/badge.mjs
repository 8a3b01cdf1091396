// The badges at the mark's top right: a count in a disc, or "!" in a diamond. A badge is cut clear of the rings by
// one unit of the grid of 16. Small icons have larger badges, so that the digit can be read.

/** @typedef {{ shape: string, cut: string }} Badge `cut` is what it takes away from the mark */

/** Digits in a box of 3.4 by 5 around 0, as lines: drawn, so that the icons depend on no installed font. */
const digits = [
  'M-1.1-1.6.2-2.5V2.5',
  'M-1.5-1.2A1.5 1.35 0 0 1 1.5-1.15C1.5.1-1.5 1.1-1.5 2.5H1.6',
  'M-1.4-2.5H1.3L-.2-.6A1.55 1.55 0 1 1-1.5 1.6',
  'M.8 2.5V-2.5L-1.7 1.2H1.8',
  'M1.3-2.5H-1.1L-1.3-.2A1.6 1.6 0 1 1-1.5 1.7',
  'M1-2.5C-.6-2-1.55-.6-1.55.95A1.55 1.55 0 1 0 1.55.95 1.55 1.55 0 0 0-1.55.95',
  'M-1.6-2.5H1.6L-.5 2.5',
  'M0-.25A1.13 1.13 0 1 0 0-2.5 1.13 1.13 0 0 0 0-.25 1.38 1.38 0 1 0 0 2.5 1.38 1.38 0 0 0 0-.25Z',
  'M-1 2.5C.6 2 1.55.6 1.55-.95A1.55 1.55 0 1 0-1.55-.95 1.55 1.55 0 0 0 1.55-.95',
]
const nine = digits[8]
const plus = 'M-1.3 0H1.3M0-1.3V1.3'

/** @type {Record<number, { x: number, y: number, disc: number, diamond: number }>} */
const places = {
  16: { x: 11.75, y: 4.25, disc: 4.2, diamond: 3.9 },
  22: { x: 12.1, y: 3.9, disc: 3.8, diamond: 3.6 },
  32: { x: 12.4, y: 3.6, disc: 3.5, diamond: 3.3 },
}

/** @param {number} size */
const placeAt = (size) => /** @type {NonNullable<(typeof places)[number]>} */ (places[size])

/**
 * @param {number} size 16, 22 or 32
 * @param {string} count `1` to `9`, `more`, or nothing for a plain disc
 * @param {{ fill: string, ink: string }} colours
 * @returns {Badge}
 */
export function countBadge(size, count, { fill, ink }) {
  const { x, y, disc } = placeAt(size)
  return {
    shape: `<circle cx="${x}" cy="${y}" r="${disc}" fill="${fill}"/>
      <g transform="translate(${x} ${y}) scale(${disc * 0.165})" fill="none" stroke="${ink}" stroke-width="1.35"
        stroke-linecap="round" stroke-linejoin="round">${figure(size, count)}</g>`,
    cut: `<circle cx="${x}" cy="${y}" r="${disc + 1}"/>`,
  }
}

/**
 * "9+" cannot be read at 16: there it is a plain disc.
 * @param {number} size
 * @param {string} count
 */
function figure(size, count) {
  if (count !== 'more') return count && `<path d="${digits[Number(count) - 1]}"/>`
  if (size === 16) return ''
  return `<path transform="translate(-1.5 0) scale(.8)" d="${nine}"/><path transform="translate(1.9 -.2) scale(.9)" d="${plus}"/>`
}

/**
 * @param {number} size 16, 22 or 32
 * @param {string} fill
 * @returns {Badge}
 */
export function errorBadge(size, fill) {
  const { x, y, diamond } = placeAt(size)
  const edge = `M${x} ${y - diamond}L${x + diamond} ${y} ${x} ${y + diamond} ${x - diamond} ${y}Z`
  const unit = diamond / 4
  return {
    shape: `<path d="${edge}" fill="${fill}" stroke="${fill}" stroke-width=".7" stroke-linejoin="round"/>
      <path d="M${x} ${y - 2.1 * unit}V${y + 0.35 * unit}" stroke="#FFFFFF" stroke-width="${1.35 * unit}" stroke-linecap="round"/>
      <circle cx="${x}" cy="${y + 2.25 * unit}" r="${0.78 * unit}" fill="#FFFFFF"/>`,
    cut: `<path d="${edge}" stroke="#000" stroke-width="2.7" stroke-linejoin="round"/>`,
  }
}
