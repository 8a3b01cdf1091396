// npm run icons: draws the tray's icons and the app's. The pictures are committed, so that a build needs no rasteriser.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import { cells, draw } from './cells.mjs'
import { lens, rings } from './mark.mjs'

const here = dirname(fileURLToPath(import.meta.url))
mkdirSync(join(here, 'tray'), { recursive: true })

for (const panel of /** @type {const} */ (['light', 'dark'])) {
  for (const size of [16, 22, 32]) {
    for (const scale of [1, 2]) {
      const suffix = scale === 1 ? '' : `@${scale}x`
      save(join('tray', `${panel}-${size}${suffix}.png`), strip(panel, size), cells.length * size * scale)
    }
  }
}
const names = cells.map(({ name }) => name)
writeFileSync(join(here, 'tray', 'cells.json'), `${JSON.stringify(names, null, 2)}\n`)

// The desktops of Linux take the size that fits, macOS and Windows what electron-builder makes of the largest one.
save('app.png', appIcon(), 1024)
mkdirSync(join(here, 'linux'), { recursive: true })
for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
  save(join('linux', `${size}x${size}.png`), appIcon(), size)
}

/**
 * All pictures of one size side by side, in the order of `cells.json`.
 * @param {import('./cells.mjs').Panel} panel
 * @param {number} size
 */
function strip(panel, size) {
  const pictures = cells.map(
    (cell, index) => `<svg x="${index * 16}" width="16" height="16">${draw(cell, size, panel)}</svg>`,
  )
  return svg(cells.length * 16, 16, pictures.join(''))
}

/** The mark in white on plum, with the room around it that macOS expects. */
function appIcon() {
  const mark = `<g color="#FFFFFF">${rings(1.2)}</g><g fill="#FFFFFF">${lens}</g>`
  return svg(
    1024,
    1024,
    `<rect x="100" y="100" width="824" height="824" rx="186" fill="#7A3E8B"/>
    <svg x="192" y="192" width="640" height="640" viewBox="0 0 16 16">${mark}</svg>`,
  )
}

/**
 * @param {number} width
 * @param {number} height
 * @param {string} content
 */
function svg(width, height, content) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${content}</svg>`
}

/**
 * @param {string} name below this folder
 * @param {string} source SVG
 * @param {number} width in pixels
 */
function save(name, source, width) {
  writeFileSync(
    join(here, name),
    new Resvg(source, { fitTo: { mode: 'width', value: width } }).render().asPng(),
  )
}
