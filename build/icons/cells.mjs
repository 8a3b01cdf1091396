import { countBadge, errorBadge } from './badge.mjs'
import { bars, dotSteps, dots, lens, outline, rings, slash } from './mark.mjs'

/** Colours of the tray on a light and on a dark panel. */
export const panels = /** @type {const} */ ({
  light: { ink: '#242229', attention: '#D08000', digit: '#231800', error: '#C9362C' },
  dark: { ink: '#F3F2F5', attention: '#E5A536', digit: '#231800', error: '#E5584C' },
})

/** @typedef {keyof typeof panels} Panel */

/** What a badge can say: nothing, a count, or that there are more than nine. */
const counts = ['', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'more']

/** @param {(string | number)[]} parts */
const nameOf = (...parts) => parts.filter((part) => part !== '').join('-')

/**
 * Every picture of the tray icon, by name: a state, for syncing the step of its animation, and the count of its badge.
 * @type {readonly { name: string, state: string, step: number, count: string | null }[]}
 */
export const cells = [
  ...['idle', 'paused', 'offline', 'error'].map((state) => ({ name: state, state, step: 0, count: null })),
  ...counts.map((count) => ({ name: nameOf('attention', count), state: 'attention', step: 0, count })),
  ...Array.from({ length: dotSteps }, (_, step) => [
    { name: nameOf('syncing', step), state: 'syncing', step, count: null },
    ...counts
      .slice(1)
      .map((count) => ({ name: nameOf('syncing', step, count), state: 'syncing', step, count })),
  ]).flat(),
]

/** Width of the mark's lines in pixels, by size of the icon. @type {Record<number, number>} */
const strokes = { 16: 1.5, 22: 1.8, 32: 2.4 }

/**
 * One picture as SVG, on the grid of 16.
 * @param {(typeof cells)[number]} cell
 * @param {number} size 16, 22 or 32
 * @param {Panel} panel
 */
export function draw({ name, state, step, count }, size, panel) {
  const colours = panels[panel]
  const stroke = ((strokes[size] ?? 0) * 16) / size
  const badge =
    state === 'error'
      ? errorBadge(size, colours.error)
      : count === null
        ? { shape: '', cut: '' }
        : countBadge(size, count, { fill: colours.attention, ink: colours.digit })
  const cut = state === 'offline' ? slash(stroke + 2) : badge.cut
  return `<mask id="${name}" maskUnits="userSpaceOnUse" x="0" y="0" width="16" height="16" color="#000">
      <rect width="16" height="16" fill="#fff"/>${cut}
    </mask>
    <g color="${colours.ink}" fill="currentColor">
      <g mask="url(#${name})">${markOf(state, step, stroke)}</g>
      ${state === 'offline' ? slash(stroke) : ''}
    </g>
    ${badge.shape}`
}

/**
 * @param {string} state
 * @param {number} step
 * @param {number} stroke
 */
function markOf(state, step, stroke) {
  if (state === 'syncing') return dots(step) + lens
  if (state === 'paused') return outline(stroke) + bars
  return state === 'offline' ? rings(stroke) : rings(stroke) + lens
}
