import { powerMonitor } from 'electron'
import type { Core } from '../core/core'

/** Tells the core when the computer wakes up. Where the system does not say so, the core sees that its clock has moved on. */
export function followPower(core: Pick<Core, 'woke'>): void {
  powerMonitor.on('resume', () => core.woke())
}
