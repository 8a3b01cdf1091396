import dark16x2 from '../../../build/icons/tray/dark-16@2x.png?asset'
import dark16 from '../../../build/icons/tray/dark-16.png?asset'
import dark22x2 from '../../../build/icons/tray/dark-22@2x.png?asset'
import dark22 from '../../../build/icons/tray/dark-22.png?asset'
import dark32x2 from '../../../build/icons/tray/dark-32@2x.png?asset'
import dark32 from '../../../build/icons/tray/dark-32.png?asset'
import light16x2 from '../../../build/icons/tray/light-16@2x.png?asset'
import light16 from '../../../build/icons/tray/light-16.png?asset'
import light22x2 from '../../../build/icons/tray/light-22@2x.png?asset'
import light22 from '../../../build/icons/tray/light-22.png?asset'
import light32x2 from '../../../build/icons/tray/light-32@2x.png?asset'
import light32 from '../../../build/icons/tray/light-32.png?asset'
import type { Strip } from './panel'

const files = {
  dark: { 16: [dark16, dark16x2], 22: [dark22, dark22x2], 32: [dark32, dark32x2] },
  light: { 16: [light16, light16x2], 22: [light22, light22x2], 32: [light32, light32x2] },
} as const

/** The file of a strip: all pictures of one size side by side, in the order of `cells.json`. */
export const stripFile = ({ panel, size, scale }: Strip): string => files[panel][size][scale === 1 ? 0 : 1]
