import { readFileSync } from 'node:fs'
import { type NativeImage, nativeImage } from 'electron'
import cells from '../../../build/icons/tray/cells.json'
import type { Representation, Strip } from './panel'
import { stripFile } from './strips'

/** Cuts the tray's pictures out of their strips; each is cut once. */
export function createTrayImages(): (name: string, representations: Representation[]) => NativeImage {
  const strips = new Map<string, NativeImage>()
  const images = new Map<string, NativeImage>()

  const strip = (wanted: Strip) =>
    remembered(strips, stripFile(wanted), () => nativeImage.createFromBuffer(readFileSync(stripFile(wanted))))

  const cut = (name: string, wanted: Strip) => {
    const edge = wanted.size * wanted.scale
    return strip(wanted).crop({ x: cells.indexOf(name) * edge, y: 0, width: edge, height: edge })
  }

  return (name, representations) =>
    remembered(images, JSON.stringify([name, representations]), () => {
      const image = nativeImage.createEmpty()
      for (const { scaleFactor, ...wanted } of representations) {
        image.addRepresentation({ scaleFactor, buffer: cut(name, wanted).toPNG() })
      }
      return image
    })
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}
